// `npm run bench -- board|boot|citizen|faults|soak|storm|triage [--runs 15] [--size 320] [--seconds 60] [--messages 1000] [--seed 1]`. Benchmarks measure and print; they never
// pass or fail.
import { parseArgs } from 'node:util';
import { board } from './board.ts';
import { boot } from './boot.ts';
import { citizen } from './citizen.ts';
import { faults } from './faults.ts';
import { soak } from './soak.ts';
import { storm } from './storm.ts';
import { triage } from './triage.ts';

const BENCHMARKS = { board, boot, citizen, faults, soak, storm, triage };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '15' },
    size: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    messages: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});
const [name = ''] = positionals;
if (!Object.hasOwn(BENCHMARKS, name)) {
  console.error(
    `npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [--runs 15] [--size 320] [--seconds 60] [--messages 1000] [--seed 1]`,
  );
  process.exit(2);
}
const size = values.size === undefined ? {} : { size: Number(values.size) };
await BENCHMARKS[name as keyof typeof BENCHMARKS]({
  runs: Number(values.runs),
  seconds: Number(values.seconds),
  messages: Number(values.messages),
  seed: Number(values.seed),
  ...size,
});
process.exit(0);
