// Vite's build, ended by hand: the message compiler's database would keep the process alive for half a minute.
import { build } from 'vite';

await build({ logLevel: 'warn' });
process.exit(0);
