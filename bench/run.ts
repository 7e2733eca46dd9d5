// `npm run bench -- boot [--runs 15] [--size 320]`. Benchmarks measure and print; they never pass or fail.
import { parseArgs } from 'node:util';
import { boot } from './boot.ts';

const BENCHMARKS = { boot };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '15' }, size: { type: 'string', default: '320' } },
});
const [name = ''] = positionals;
if (!Object.hasOwn(BENCHMARKS, name)) {
  console.error(`npm run bench -- ${Object.keys(BENCHMARKS).join('|')} [--runs 15] [--size 320]`);
  process.exit(2);
}
await BENCHMARKS[name as keyof typeof BENCHMARKS]({ runs: Number(values.runs), size: Number(values.size) });
process.exit(0);
