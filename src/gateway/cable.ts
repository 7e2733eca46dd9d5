// Chatwoot's socket, passed through frame by frame, because frames carry addresses of files as answers do. Chatwoot asks
// nobody who opens it and checks no Origin; we do. The two ends live and die together: a cut is a cut on both sides.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { headersOfTheRoad } from './rules.ts';

const MAX_FRAME_BYTES = 1024 * 1024;
const HANDSHAKE_MS = 10_000;

export function joinCable(
  { url, rewrite }: { url: URL; rewrite: (json: string) => string },
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
) {
  const target = new URL('/cable', url);
  target.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  const chatwoot = new WebSocket(target, offeredProtocols(request), {
    headers: headersOfTheRoad(url, {
      host: request.headers.host ?? '',
      address: request.socket.remoteAddress ?? '127.0.0.1',
    }),
    origin: url.origin,
    handshakeTimeout: HANDSHAKE_MS,
    perMessageDeflate: false,
  });
  const hangUp = () => chatwoot.terminate();
  socket.on('error', hangUp).on('close', hangUp);
  chatwoot.on('error', () => refuseSocket(socket, 502, 'Chatwoot did not open its socket.'));
  chatwoot.on('open', () => {
    // The answer to the browser names the protocol Chatwoot chose, so it is given only now.
    const server = new WebSocketServer({
      noServer: true,
      maxPayload: MAX_FRAME_BYTES,
      handleProtocols: () => chatwoot.protocol || false,
    });
    server.handleUpgrade(request, socket, head, (browser) => join(browser, chatwoot, rewrite));
  });
}

function join(browser: WebSocket, chatwoot: WebSocket, rewrite: (json: string) => string) {
  chatwoot.removeAllListeners('error');
  chatwoot.on('message', (data, isBinary) =>
    browser.send(isBinary ? data : rewrite(data.toString()), { binary: isBinary }),
  );
  browser.on('message', (data, isBinary) => chatwoot.send(data, { binary: isBinary }));
  for (const [one, other] of [
    [browser, chatwoot],
    [chatwoot, browser],
  ] as const) {
    one.on('error', () => other.terminate());
    one.on('close', (code, reason) => (isSendable(code) ? other.close(code, reason) : other.terminate()));
  }
}

/** 1005 and 1006 mean "no code": they cannot be said, only meant. */
const isSendable = (code: number) =>
  code === 1000 || (code >= 1001 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || code >= 3000;

function offeredProtocols({ headers }: IncomingMessage): string[] {
  return (headers['sec-websocket-protocol'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[\w.-]+$/.test(name));
}

/** A refused upgrade is an ordinary HTTP answer. */
export function refuseSocket(socket: Duplex, status: number, error: string) {
  if (socket.destroyed) return;
  const body = JSON.stringify({ error });
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
