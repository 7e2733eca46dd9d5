import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { paraglideOptions } from './paraglide.config.ts';
import type * as Dev from './src/gateway/dev.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  plugins: [react(), tailwindcss(), paraglideVitePlugin(paraglideOptions), leanRouter(), preloadApp(), gateway()],
  resolve: { alias: { '~': `${root}src` } },
  server: { host: '127.0.0.1', port: 4310, cors: false },
  preview: { host: '127.0.0.1', port: 4320, cors: false },
  // How large it may get is said in .size-limit.js.
  build: {
    target: 'es2023',
    sourcemap: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first screen needs comes in two pieces, with all they import: cut into what each later piece shares
          // with it, it would be a score of files and compress worse by 7 kB.
          groups: [
            { name: 'boot', test: /\/src\/main\.ts$/, priority: 2 },
            { name: 'app', test: /\/src\/start\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});

/**
 * `server.proxy` and `preview.proxy`: how the browser reaches Chatwoot. Started when a server starts, not when a tool
 * reads this file; loaded by Node and not bundled into it, as it may bring the embedded Chatwoot along.
 */
function gateway(): Plugin {
  let dress: Dev.DevGateway['dress'];
  return {
    name: 'wootdeck-gateway',
    apply: 'serve',
    config: async () => {
      const module = new URL('src/gateway/dev.ts', import.meta.url).href;
      const { startDevGateway } = (await import(module)) as typeof Dev;
      const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };
      const { dress: dressPages, proxy } = await startDevGateway(root, version);
      dress = dressPages;
      return { server: { proxy }, preview: { proxy } };
    },
    configureServer: (server) => dress(server, 'development'),
    configurePreviewServer: (server) => dress(server, 'production'),
  };
}

/**
 * The router names its parts for those who look at them with developer tools, and what has been given a name counts as
 * used: without the names, its forms, which nothing here has, stay out. Its warnings are for those who develop, too.
 */
function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    apply: 'build',
    transform: {
      filter: { id: /\/react-router\/dist\/.*\.mjs$/ },
      handler: (code) => ({
        code: code
          .replaceAll(/^\w+\.displayName = .*;$/gm, '')
          .replaceAll(/\bReact\d*\.(?:forwardRef|createContext|memo)\(/g, '/* @__PURE__ */ $&')
          .replace('ENABLE_DEV_WARNINGS = true', 'ENABLE_DEV_WARNINGS = false'),
        map: null,
      }),
    },
  };
}

/** The app's code is asked for with the page, not after the entry has been read and run. */
function preloadApp(): Plugin {
  return {
    name: 'preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const app = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/start.tsx')));
        if (!app) throw new Error('no chunk of src/start.tsx: where has the app gone?');
        return [app.fileName, ...app.imports]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head',
          }));
      },
    },
  };
}
