// Takes the README's picture from the real app: the built pages, the gateway, the fake, a browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { startFake } from '../src/fake/server.ts';
import { readFiles } from '../src/gateway/files.ts';
import { startGateway } from '../src/gateway/server.ts';
import { ensureChromium, isRoot } from './chromium.mjs';

const place = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const { version } = JSON.parse(readFileSync(place('package.json'), 'utf8')) as { version: string };

const fake = await startFake({ port: 0, size: 320, seed: 1, pace: 0 });
const gateway = await startGateway({
  readSettings: () => ({
    kind: 'chatwoot',
    chatwoot: { url: new URL(fake.url), accountId: fake.accountId, token: fake.tokens.agent },
  }),
  launchFake: () => Promise.reject(new Error('the picture has a fake of its own')),
  files: await readFiles(place('dist/')),
  version,
  port: 0,
});
const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: !isRoot });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'en-GB' });

/** A conversation with a note in it shows the most at one glance. */
const noted = fake.world.conversations
  .where(({ status, waiting_since }) => status === 'open' && waiting_since !== null)
  .find(({ id }) => fake.world.messages.of('conversation_id', id).filter((message) => message.private).length === 1);

await page.goto(`${gateway.url}/app/accounts/${fake.accountId}/conversations/${noted?.display_id ?? 1}`);
await page.getByRole('log').waitFor();
await page.getByText('Live', { exact: true }).waitFor();
await page.waitForLoadState('networkidle');
// A letter grows into its frame once it has been laid out.
await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
await page.screenshot({ path: place('docs/inbox.png') });

await browser.close();
await gateway.close();
await fake.close();
