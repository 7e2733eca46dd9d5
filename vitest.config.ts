import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { defineConfig } from 'vitest/config';
import { paraglideOptions } from './paraglide.config.ts';

export default defineConfig({
  plugins: [paraglideVitePlugin(paraglideOptions)],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['src/**/*.spec.{ts,tsx}', 'scripts/**/*.spec.ts'],
    environment: 'node',
    pool: 'threads',
    restoreMocks: true,
    unstubGlobals: true,
  },
});
