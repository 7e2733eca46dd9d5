// `npm run doctor -- --url https://chat.example.com --token … [--account 1]`: is this Chatwoot one we can work with?
// What is not given on the command line comes from the environment or `.env`, so that a token need not be typed.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readEnvironment, readSettings } from '../src/gateway/settings.ts';
import { explain } from '../src/gateway/words.ts';
import { examine } from './examine.ts';

const USAGE = 'npm run doctor -- --url https://chat.example.com --token TOKEN [--account 1]';
const LABEL_WIDTH = 24;

const { values } = parseArgs({
  options: { url: { type: 'string' }, token: { type: 'string' }, account: { type: 'string' } },
});
const environment = readEnvironment(fileURLToPath(new URL('../.env', import.meta.url)), process.env);
const settings = readSettings({
  CHATWOOT_URL: values.url ?? environment.CHATWOOT_URL,
  CHATWOOT_TOKEN: values.token ?? environment.CHATWOOT_TOKEN,
  CHATWOOT_ACCOUNT_ID: values.account ?? environment.CHATWOOT_ACCOUNT_ID ?? '1',
});

if (settings.kind !== 'chatwoot') {
  if (settings.kind === 'problem') console.error(explain(settings.problem, values.url ?? '').happened);
  console.error(USAGE);
  process.exit(2);
}

let failed = 0;
for await (const { subject, isGood, text } of examine(settings.chatwoot)) {
  const [first = '', ...others] = text.split('\n');
  console.log(`${isGood ? '✓' : '✗'} ${subject.padEnd(LABEL_WIDTH)} ${first}`);
  for (const line of others) console.log(`${' '.repeat(LABEL_WIDTH + 3)}${line}`);
  if (!isGood) failed += 1;
}
console.log(failed === 0 ? '\nAll is well.' : `\n${failed} of these would be in the way.`);
process.exit(failed === 0 ? 0 : 1);
