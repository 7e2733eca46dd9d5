import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { paraglideOptions } from './paraglide.config.ts';
import type * as DevGateway from './src/gateway/dev.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig(async ({ command }) => {
  const gateway = command === 'serve' ? await startGateway() : undefined;
  return {
    plugins: [react(), tailwindcss(), paraglideVitePlugin(paraglideOptions), gateway?.plugin],
    resolve: { alias: { '~': `${root}src` } },
    server: { host: '127.0.0.1', port: 4310, cors: false, proxy: gateway?.proxy ?? {} },
    preview: { host: '127.0.0.1', port: 4320, cors: false, proxy: gateway?.proxy ?? {} },
    // How large a chunk may be is said in .size-limit.json.
    build: {
      target: 'es2023',
      manifest: true,
      sourcemap: true,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
    },
  };
});

/** Loaded by Node, not bundled into this configuration: it brings the embedded Chatwoot along. */
async function startGateway() {
  const module = new URL('src/gateway/dev.ts', import.meta.url).href;
  const { startDevGateway } = (await import(module)) as typeof DevGateway;
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
  return startDevGateway(root, version);
}
