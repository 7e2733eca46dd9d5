// `npm start` ends here: reads the settings, opens the gateway on the built app, says where it is.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchFake } from './fake.ts';
import { readFiles } from './files.ts';
import { startGateway } from './server.ts';
import { readEnvironment, readSettings } from './settings.ts';
import { announce } from './words.ts';

const DEFAULT_PORT = 4300;

const root = new URL('../../', import.meta.url);
const readEnv = () => readEnvironment(fileURLToPath(new URL('.env', root)), process.env);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
const wanted = Number(readEnv().PORT) || DEFAULT_PORT;

const gateway = await startGateway({
  readSettings: () => readSettings(readEnv()),
  launchFake,
  files: await readFiles(fileURLToPath(new URL('dist/', root))),
  version,
  port: wanted,
  onState: (state, { connectedTo, host }) => console.log(`  ${announce(state, connectedTo, host)}`),
});

const isOtherPort = new URL(gateway.url).port !== String(wanted);
console.log(`\n  Wootdeck is at ${gateway.url}${isOtherPort ? ` (port ${wanted} is taken)` : ''}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void gateway.close().then(() => process.exit(0)));
}
