// `npm run bench -- boot|citizen|storm [--runs 15] [--size 320] [--seconds 60]`. Benchmarks measure and print; they never
// pass or fail.
import { parseArgs } from 'node:util';
import { boot } from './boot.ts';
import { citizen } from './citizen.ts';
import { storm } from './storm.ts';

const BENCHMARKS = { boot, citizen, storm };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '15' },
    size: { type: 'string' },
    seconds: { type: 'string', default: '60' },
  },
});
const [name = ''] = positionals;
if (!Object.hasOwn(BENCHMARKS, name)) {
  console.error(`npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [--runs 15] [--size 320] [--seconds 60]`);
  process.exit(2);
}
const size = values.size === undefined ? {} : { size: Number(values.size) };
await BENCHMARKS[name as keyof typeof BENCHMARKS]({
  runs: Number(values.runs),
  seconds: Number(values.seconds),
  ...size,
});
process.exit(0);
