import { defineConfig } from '@playwright/test';
import { findChromium, isRoot } from './scripts/chromium.mjs';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    // A trace of every test costs a fifth of the run; `npm run e2e -- --trace on` makes one where it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: !isRoot,
      // A key that scrolls has scrolled when its press is over.
      args: ['--disable-smooth-scrolling'],
    },
  },
});
