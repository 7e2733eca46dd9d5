// A world behind HTTP and a WebSocket, so that browsers, curl and other clients work against it as against a real Chatwoot.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cable } from './cable.ts';
import { dispatcher } from './dispatch.ts';
import { readRequest, writeResponse } from './exchange.ts';
import { front } from './front.ts';
import { unknownRoute } from './handlers/fallback.ts';
import { handlers } from './handlers.ts';
import { Limits } from './limits.ts';
import { openSockets } from './sockets.ts';
import type { World } from './world.ts';

export interface Host {
  url: string;
  cable: Cable;
  close: () => Promise<void>;
}

export interface HostOptions {
  /** 0 takes any that is free. */
  port?: number;
  address?: string;
}

/** Puma closes idle connections after so long; a proxy in front has to cope with that. */
const IDLE_MS = 20_000;

export async function openHost(world: World, { port = 0, address = '127.0.0.1' }: HostOptions = {}): Promise<Host> {
  const dispatch = dispatcher(handlers(world));
  const limits = new Limits(() => world.now());

  async function answer(request: Request, body: string, method: string, peer: string): Promise<Response> {
    const call = { method, url: new URL(request.url), headers: request.headers, body, peer };
    return (
      (await world.trouble.answer(request)) ?? front(call, limits) ?? (await dispatch(request)) ?? unknownRoute(request)
    );
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { request, body } = await readRequest(incoming, world.origin);
    const peer = incoming.socket.remoteAddress ?? '';
    await writeResponse(incoming, outgoing, await answer(request, body, incoming.method ?? 'GET', peer));
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch((error: unknown) => {
      // A caller who has gone is no accident, anything else is.
      if (!incoming.socket.destroyed) console.error(error);
      incoming.socket.destroy();
    });
  });
  server.keepAliveTimeout = IDLE_MS;

  const sockets = openSockets(server, world);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  const url = `http://${address}:${(server.address() as AddressInfo).port}`;
  world.origin = url;

  return {
    url,
    cable: sockets.cable,
    close: async () => {
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
