// Turns the catalog in messages/ into the typed functions of src/paraglide (`m.inbox_title()`), for tools that need them
// without Vite: the type checker, the specs, an editor after a fresh clone.
import { compile } from '@inlang/paraglide-js';
import { paraglideOptions } from '../paraglide.config.ts';

await compile(paraglideOptions);
// The compiler's database would keep the process alive for half a minute after its work is done.
process.exit(0);
