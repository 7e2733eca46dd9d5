// A world behind HTTP and a WebSocket, so that browsers, curl and other clients work against it as against a real Chatwoot.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Cable } from './cable.ts';
import { dispatcher } from './dispatch.ts';
import { readRequest, writeResponse } from './exchange.ts';
import { front } from './front.ts';
import { unknownRoute } from './handlers/fallback.ts';
import { handlers } from './handlers.ts';
import { Limits } from './limits.ts';
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

/** ActionCable knows these two and takes the one it is offered first; with none of them it does without. */
const PROTOCOLS = new Set(['actioncable-v1-json', 'actioncable-unsupported']);

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
    // The caller has gone, or the request is none: nobody is left to tell.
    serve(incoming, outgoing).catch(() => incoming.socket.destroy());
  });
  server.keepAliveTimeout = IDLE_MS;

  const cable = new Cable(world);
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => [...offered].find((protocol) => PROTOCOLS.has(protocol)) ?? false,
  });
  async function upgrade(incoming: IncomingMessage, duplex: Duplex, head: Buffer): Promise<void> {
    const verdict = await mayUpgrade(world, incoming);
    if (verdict.ok) sockets.handleUpgrade(incoming, duplex, head, (socket) => connect(cable, socket));
    else if (verdict.type === 'error') duplex.destroy();
    else duplex.end(`HTTP/1.1 ${verdict.status} ${verdict.statusText}\r\nconnection: close\r\n\r\n`);
  }
  server.on('upgrade', (incoming: IncomingMessage, duplex: Duplex, head: Buffer) => {
    // A caller who goes before the handshake is over is no accident.
    duplex.on('error', () => {});
    upgrade(incoming, duplex, head).catch(() => duplex.destroy());
  });
  const stopCutting = world.trouble.onCut(() => {
    for (const socket of sockets.clients) socket.terminate();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  const url = `http://${address}:${(server.address() as AddressInfo).port}`;
  world.origin = url;

  return {
    url,
    cable,
    close: async () => {
      stopCutting();
      for (const socket of sockets.clients) socket.terminate();
      cable.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

/** Rules for misbehaviour hold for the handshake too, so that a socket can be refused. */
function mayUpgrade(world: World, { url = '/' }: IncomingMessage): Promise<Response> {
  const { href, pathname } = new URL(url, world.origin);
  const status = pathname === '/cable' ? 200 : 404;
  return world.trouble.around({ method: 'GET', url: href }, async () => new Response(null, { status }));
}

function connect(cable: Cable, socket: WebSocket): void {
  const caller = cable.open({ send: (text) => socket.send(text), close: () => socket.close() });
  socket.on('message', (data: Buffer) => caller.receive(data.toString()));
  socket.on('close', caller.hangUp);
  // What breaks a socket also closes it.
  socket.on('error', () => {});
}
