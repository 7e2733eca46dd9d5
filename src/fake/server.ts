// The fake Chatwoot as a server: `startFake` for tests and for the gateway, `npm run fake` for curl and other clients.
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import type { Cable } from './cable.ts';
import { openHost } from './host.ts';
import { startLife } from './life.ts';
import { partsOf } from './parts.ts';
import { seedWorld } from './seed.ts';
import { approveTemplates } from './seed/whatsapp.ts';
import type { Trouble } from './trouble.ts';
import type { World } from './world.ts';

export interface FakeOptions {
  /** 0 takes any that is free. */
  port?: number;
  /** Conversations in the world. */
  size?: number;
  seed?: number;
  /** How busy customers are while one watches; 0, the default, = nobody writes. */
  pace?: number;
  /** Whether its WhatsApp has templates, which no recording shows; it has unless said otherwise. */
  templates?: boolean;
}

export interface Fake {
  url: string;
  accountId: number;
  /** An administrator, an agent in all inboxes, an agent in the API inbox only. */
  tokens: { admin: string; agent: string; limited: string };
  /** The agent's. */
  login: { email: string; password: string };
  world: World;
  trouble: Trouble;
  cable: Cable;
  close: () => Promise<void>;
}

const USAGE = `usage: npm run fake -- [--port N] [--size N] [--seed N] [--pace N] [--templates] [--json]
  --port       where to listen on 127.0.0.1 (default 4400; 0 takes any that is free)
  --size       conversations in the world, 45 or more (default 320)
  --seed       another number, another world (default 1)
  --pace       how busy customers are while you watch (default 1, with --json 0 = nobody writes)
  --templates  WhatsApp has templates, which no recording shows
  --json       for programs: print one line of JSON when ready, and let nothing happen by itself`;

function introduce(world: World): Pick<Fake, 'accountId' | 'tokens' | 'login'> {
  const { accountId, admin, agent, limited } = partsOf(world);
  const tokens = { admin: admin.access_token, agent: agent.access_token, limited: limited.access_token };
  return { accountId, tokens, login: { email: agent.email, password: agent.password } };
}

/** How often the real server looks for snoozed conversations that are due. */
const WAKE_MS = 5 * 60_000;

export async function startFake(options: FakeOptions = {}): Promise<Fake> {
  const { port = 0, size = 320, seed = 1, pace = 0, templates = true } = options;
  const world = seedWorld({ size, seed });
  if (templates) approveTemplates(world);
  const host = await openHost(world, { port });
  const life = startLife(world, { pace, seed });
  const alarm = setInterval(() => world.wakeSnoozed(), WAKE_MS);
  return {
    url: host.url,
    ...introduce(world),
    world,
    trouble: world.trouble,
    cable: host.cable,
    close: async () => {
      life.stop();
      clearInterval(alarm);
      world.jobs.stop();
      await host.close();
    },
  };
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Error(`not a number: ${text}\n${USAGE}`);
  return number;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    options: { port: text, size: text, seed: text, pace: text, templates: flag, json: flag, help: flag },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const fake = await startFake({
    port: numberOf(values.port, 4400),
    size: numberOf(values.size, 320),
    seed: numberOf(values.seed, 1),
    pace: numberOf(values.pace, values.json ? 0 : 1),
    templates: values.templates ?? false,
  });
  const { url, accountId, tokens, login } = fake;
  if (values.json) console.log(JSON.stringify({ url, accountId, tokens, login }));
  else {
    console.log(`A fake Chatwoot on ${url}, account ${accountId}`);
    console.log(`  sign in    ${login.email} / ${login.password}`);
    for (const [part, token] of Object.entries(tokens)) console.log(`  ${part.padEnd(10)} api_access_token ${token}`);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void fake.close().then(() => process.exit(0)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
