// What every end-to-end test stands on: its own Chatwoot (the fake, in this very process, quiet unless the test speaks)
// behind its own gateway on the built app, and a browser that may talk to that gateway and to nobody else.
// A test reaches into `world` and `trouble` by function; it never intercepts a request of the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type Browser, expect, type Page, type Request } from '@playwright/test';
import { startFake } from '../src/fake/server.ts';
import { type Files, readFiles } from '../src/gateway/files.ts';
import { type Gateway, startGateway } from '../src/gateway/server.ts';

export { expect };

export type Role = 'admin' | 'agent' | 'limited';
type Fake = Awaited<ReturnType<typeof startFake>>;

type Options = {
  /** Whose dashboard `page` shows. */
  role: Role;
  /** How many conversations the world holds. */
  size: number;
};

type Fixtures = {
  fake: Fake;
  world: Fake['world'];
  trouble: Fake['trouble'];
  gateway: Gateway;
  /** A second person at a second screen. */
  signInAs: (role: Role) => Promise<Page>;
  /** A test calls this for what a person asked the page to load from elsewhere. */
  mayReach: (url: string) => void;
  /** Hosts the page may talk to: the gateway, and what the test has allowed. */
  friends: Set<string>;
  /** No accessibility violation in either theme. */
  expectAccessible: (page?: Page) => Promise<void>;
  quiet: void;
};

const root = new URL('../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

export const test = base.extend<Options & Fixtures, { files: Files }>({
  role: ['agent', { option: true }],
  size: [120, { option: true }],

  files: [
    async ({}, use) => {
      await use(await readFiles(fileURLToPath(new URL('dist/', root))));
    },
    { scope: 'worker' },
  ],

  fake: async ({ size }, use) => {
    const fake = await startFake({ port: 0, size, seed: 1, pace: 0 });
    await use(fake);
    await fake.close();
  },
  world: async ({ fake }, use) => use(fake.world),
  trouble: async ({ fake }, use) => use(fake.trouble),

  gateway: async ({ fake, role, files }, use) => {
    const gateway = await openGateway(fake, role, files);
    await use(gateway);
    await gateway.close();
  },
  baseURL: async ({ gateway }, use) => use(gateway.url),

  signInAs: async ({ fake, files, browser }, use) => {
    const opened: { close: () => Promise<void> }[] = [];
    await use(async (role) => {
      const gateway = await openGateway(fake, role, files);
      const context = await newContext(browser, gateway.url);
      opened.push(context, gateway);
      return context.newPage();
    });
    for (const it of opened) await it.close();
  },

  expectAccessible: async ({ page }, use) => {
    await use(async (target = page) => {
      // The themes differ in colours only, and those are the same on a phone: they are looked at in a wide window.
      const isPhone = (target.viewportSize()?.width ?? 0) < 500;
      for (const colorScheme of isPhone ? (['light'] as const) : (['light', 'dark'] as const)) {
        await target.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        // In the page itself: what lies in a frame is a customer's letter.
        const axe = new AxeBuilder({ page: target }).setLegacyMode().options(ONLY_WHAT_IS_WRONG);
        if (isPhone) axe.disableRules('color-contrast');
        if (colorScheme === 'dark') axe.withRules('color-contrast');
        const { violations } = await axe.analyze();
        const found = violations.map(({ id, help, nodes }) => ({
          id,
          help,
          at: nodes.map(({ html }) => html.slice(0, 200)),
        }));
        expect(found, `accessibility violations in the ${colorScheme} theme`).toEqual([]);
      }
    });
  },

  friends: async ({ baseURL }, use) => use(new Set([new URL(baseURL ?? '').host])),
  mayReach: async ({ friends }, use) => use((url) => void friends.add(new URL(url).host)),

  quiet: [
    async ({ page, friends }, use) => {
      const failures = watch(page, friends);
      await use();
      expect(failures(), 'the page broke or talked to a stranger').toEqual([]);
    },
    { auto: true },
  ],
});

/** Where all is well, and how to find it, is nobody's question, and most of the time it takes to answer. */
const ONLY_WHAT_IS_WRONG: Parameters<AxeBuilder['options']>[0] = {
  resultTypes: ['violations'],
  selectors: false,
  preload: false,
};

const openGateway = (fake: Fake, role: Role, files: Files) =>
  startGateway({
    readSettings: () => ({
      kind: 'chatwoot',
      chatwoot: { url: new URL(fake.url), accountId: fake.accountId, token: fake.tokens[role], cutOffSeconds: 1 },
    }),
    launchFake: () => Promise.reject(new Error('the test has a fake of its own')),
    files,
    version,
    port: 0,
    lookAgainMs: 200,
  });

const newContext = (browser: Browser, baseURL: string) =>
  browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'Europe/Berlin' });

/** Uncaught errors, and requests that left for another host; those our policy has stopped never left. */
function watch(page: Page, friends: ReadonlySet<string>): () => string[] {
  const errors: string[] = [];
  const left = new Set<Request>();
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && !friends.has(host)) left.add(request);
  });
  page.on('requestfailed', (request) => {
    if (/csp|ERR_BLOCKED/i.test(request.failure()?.errorText ?? '')) left.delete(request);
  });
  return () => [...errors, ...[...left].map((request) => `left for ${request.url()}`)];
}
