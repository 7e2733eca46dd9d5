// Vite's servers reach Chatwoot through the gateway, on a port of its own: `server.proxy` and `preview.proxy` point at
// it, so that development and preview keep the very rules of production. The pages come from Vite, with our headers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { launchFake } from './fake.ts';
import { PAGE_POLICY, problemPage } from './page.ts';
import { FRAMES, pageHeaders } from './policy.ts';
import { startGateway } from './server.ts';
import { readEnvironment, readSettings } from './settings.ts';
import { announce } from './words.ts';

type Next = (error?: unknown) => void;
type ViteLike = {
  middlewares: { use: (handler: (request: IncomingMessage, response: ServerResponse, next: Next) => void) => unknown };
  httpServer: { once: (event: 'close', listener: () => void) => unknown } | null;
};

type Mode = 'development' | 'production';

export type DevGateway = {
  proxy: Record<string, { target: string; ws?: boolean }>;
  /** Gives the pages of one of Vite's servers our headers, our frames, and our page when there is no Chatwoot. */
  dress: (server: ViteLike, mode: Mode) => void;
};

export async function startDevGateway(root: string, version: string): Promise<DevGateway> {
  let host = '';
  const gateway = await startGateway({
    readSettings: () => readSettings(readEnvironment(path.join(root, '.env'), process.env)),
    launchFake,
    version,
    port: 0,
    onState: (state, it) => {
      host = it.host;
      console.log(`  ${announce(state, it.connectedTo, host)}`);
    },
  });

  const dress = (server: ViteLike, mode: Mode) => {
    server.httpServer?.once('close', () => void gateway.close());
    server.middlewares.use((request, response, next) => {
      const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
      for (const [name, value] of Object.entries(pageHeaders(pathname, mode))) response.setHeader(name, value);
      const state = gateway.state();
      if (state.kind === 'trouble' && request.headers.accept?.includes('text/html')) {
        response.setHeader('content-security-policy', PAGE_POLICY);
        response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(problemPage(state.problem, host));
        return;
      }
      request.url = FRAMES[pathname]?.file ?? request.url;
      next();
    });
  };

  const toGateway = { target: gateway.url };
  return {
    dress,
    proxy: {
      '/api': toGateway,
      '/auth': toGateway,
      '/rails/active_storage': toGateway,
      '/cable': { ...toGateway, ws: true },
      '/wootdeck': toGateway,
    },
  };
}
