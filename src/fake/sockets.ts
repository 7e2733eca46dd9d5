// The cable over WebSockets, at /cable of an HTTP server. Rules for misbehaviour hold for the handshake too, so that a
// socket can be refused, and those that are open can be cut without a goodbye.
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Cable } from './cable.ts';
import type { World } from './world.ts';

/** ActionCable knows these two and takes the one it is offered first; with none of them it does without. */
const PROTOCOLS = new Set(['actioncable-v1-json', 'actioncable-unsupported']);

export function openSockets(server: Server, world: World): { cable: Cable; close: () => void } {
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

  const cut = () => {
    for (const socket of sockets.clients) socket.terminate();
  };
  const stopListening = world.trouble.onCut(cut);
  return {
    cable,
    close: () => {
      stopListening();
      cut();
      cable.close();
    },
  };
}

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
