// The fake in a page: a service worker answers what would go to Chatwoot, and sockets to /cable are held by the page itself.
// For a demo of static files, without any server. The page has to serve MSW's worker script (`npx msw init DIR`).
import { http, ws } from 'msw';
import { setupWorker } from 'msw/browser';
import { answering } from './answering.ts';
import { Cable } from './cable.ts';
import { startLife } from './life.ts';
import { partsOf } from './parts.ts';
import { seedWorld } from './seed.ts';
import { approveTemplates } from './seed/whatsapp.ts';
import type { World } from './world.ts';

export interface DemoOptions {
  size?: number;
  seed?: number;
  /** How busy customers are while one watches. */
  pace?: number;
  workerUrl?: string;
}

export interface Demo {
  world: World;
  stop: () => void;
}

/** What would go to Chatwoot; everything else is the page's own. */
const THEIRS = /^\/(?:api|auth|rails\/active_storage|fake)(?:\/|$)/;

export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { size = 320, seed = 1, pace = 1, workerUrl = '/mockServiceWorker.js' } = options;
  const world = seedWorld({ size, seed, origin: location.origin });
  approveTemplates(world);
  const answer = answering(world, partsOf(world).agent);
  const cable = new Cable(world);
  const sockets = ws.link(`${location.origin.replace(/^http/, 'ws')}/cable`);
  const worker = setupWorker(
    http.all(
      ({ request }) => ({ matches: THEIRS.test(new URL(request.url).pathname), params: {} }),
      ({ request }) => answer(request),
    ),
    sockets.addEventListener('connection', ({ client }) => {
      const caller = cable.open({ send: (text) => client.send(text), close: () => client.close() });
      client.addEventListener('message', ({ data }) => caller.receive(String(data)));
      client.addEventListener('close', caller.hangUp);
    }),
  );
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: workerUrl } });
  const stopCutting = world.trouble.onCut(() => {
    for (const client of sockets.clients) client.close();
  });
  const life = startLife(world, { pace, seed });
  return {
    world,
    stop: () => {
      life.stop();
      stopCutting();
      cable.close();
      void worker.stop();
    },
  };
}
