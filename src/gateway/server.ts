// The gateway: the built app, the road to Chatwoot, its socket, and a page of its own while there is no Chatwoot.
// One set of rules for production, tests, and (behind Vite's proxy) development and preview. It listens on the loopback
// address and nowhere else: whoever reaches it acts with the token.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { keepLink, type KeeperOptions } from './keeper.ts';
import type { State } from './link.ts';
import { createResponder, type ResponderOptions } from './respond.ts';

const PORTS_TO_TRY = 20;

export type GatewayOptions = KeeperOptions &
  Omit<ResponderOptions, 'keeper'> & {
    /** The next free one is taken when somebody has this one; 0 = any free port. */
    port: number;
  };

export type Gateway = { url: string; state: () => State; close: () => Promise<void> };

export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const keeper = await keepLink(options);
  const { respond, upgrade } = createResponder({ keeper, files: options.files, version: options.version });
  const server = createServer((request, response) => void respond(request, response));
  server.on('upgrade', upgrade);
  const sockets = new Set<Duplex>();
  server.on('upgrade', (_request: IncomingMessage, socket: Duplex) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    state: () => keeper.link().state(),
    close: async () => {
      keeper.close();
      server.closeAllConnections();
      // Of those that became WebSockets the server knows nothing, and yet waits for them.
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await tryListen(server, candidate);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port === 0 || candidate >= port + PORTS_TO_TRY) throw error;
    }
  }
}

const tryListen = (server: Server, port: number) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
