// The stage of every benchmark: one fake and one gateway on the built app, in this process, and a browser.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findChromium, isRoot } from '../scripts/chromium.mjs';
import { startFake } from '../src/fake/server.ts';
import { readFiles } from '../src/gateway/files.ts';
import { startGateway } from '../src/gateway/server.ts';

type Fake = Awaited<ReturnType<typeof startFake>>;

export type Stage = { url: string; accountId: number; browser: Browser; fake: Fake; close: () => Promise<void> };

const folder = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));

export async function openStage(size: number, role: 'agent' | 'admin' = 'agent'): Promise<Stage> {
  const fake = await startFake({ port: 0, size, seed: 1, pace: 0 });
  const app = await readFiles(folder('dist'));
  const floor = await readFiles(folder('bench/floor'));
  const gateway = await startGateway({
    readSettings: () => ({
      kind: 'chatwoot',
      chatwoot: { url: new URL(fake.url), accountId: fake.accountId, token: fake.tokens[role], cutOffSeconds: 1 },
    }),
    launchFake: () => Promise.reject(new Error('the stage has a fake of its own')),
    files: {
      serve: (request, response) => (request.url?.startsWith('/floor.') ? floor : app).serve(request, response),
    },
    version: 'bench',
    port: 0,
  });
  const executablePath = findChromium();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), chromiumSandbox: !isRoot });
  return {
    url: gateway.url,
    accountId: fake.accountId,
    browser,
    fake,
    close: async () => {
      await browser.close();
      await gateway.close();
      await fake.close();
    },
  };
}

export const readBuilt = (file: string) => readFileSync(folder('dist') + file);
