// What the first screen needs is what its page names: script, preloads and styles, whatever the build has called them.
import { readFileSync } from 'node:fs';

const page = readFileSync(new URL('dist/index.html', import.meta.url), 'utf8');
const first = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => `dist/${file}`);

// oxlint-disable-next-line import/no-default-export -- what size-limit reads
export default [
  { name: 'the list and the thread', path: first, gzip: true, limit: '170 kB' },
  { name: 'everything', path: ['dist/assets/*.js', 'dist/assets/*.css'], gzip: true, limit: '600 kB' },
];
