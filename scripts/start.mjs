// `npm start`: install what is stale, build what is stale, serve. A second start does neither.
import { spawn } from 'node:child_process';
import { buildIfStale, installIfStale, pinned, pinnedNode, root } from './fresh.mjs';

try {
  installIfStale();
  buildIfStale();
} catch (error) {
  console.error(`\n  ${error.message}`);
  process.exit(1);
}

const gateway = spawn(pinnedNode, ['src/gateway/cli.ts'], { cwd: root, env: pinned, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => gateway.kill(signal));
gateway.on('exit', (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
