// Between Node's HTTP and the Request and Response the handlers speak.
import type { IncomingMessage, ServerResponse } from 'node:http';

const WITHOUT_BODY = new Set(['GET', 'HEAD']);
const TEXT_BODY = /json|urlencoded/;

/** On every answer of the real server; a gateway in front has to cope with them. */
const SECURITY_HEADERS = {
  'x-frame-options': 'SAMEORIGIN',
  'x-content-type-options': 'nosniff',
  'x-xss-protection': '0',
  'x-download-options': 'noopen',
  'x-permitted-cross-domain-policies': 'none',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** `body` is its text, for those who look at a request without taking part in it. */
export async function readRequest(
  incoming: IncomingMessage,
  origin: string,
): Promise<{ request: Request; body: string }> {
  const method = incoming.method ?? 'GET';
  const headers = new Headers();
  for (let n = 0; n < incoming.rawHeaders.length; n += 2) {
    headers.append(incoming.rawHeaders[n] ?? '', incoming.rawHeaders[n + 1] ?? '');
  }
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const request = new Request(new URL(incoming.url ?? '/', origin), {
    // The handlers know no HEAD; the answer's body is dropped on the way out.
    method: method === 'HEAD' ? 'GET' : method,
    headers,
    body: WITHOUT_BODY.has(method) ? null : body,
  });
  return { request, body: TEXT_BODY.test(headers.get('content-type') ?? '') ? body.toString() : '' };
}

/** `Response.error()` is the host's order to break the connection without a word. */
export async function writeResponse(incoming: IncomingMessage, outgoing: ServerResponse, answer: Response) {
  if (answer.type === 'error') {
    incoming.socket.destroy();
    return;
  }
  const body = Buffer.from(await answer.arrayBuffer());
  const headers: Record<string, string | string[]> = { ...SECURITY_HEADERS, ...Object.fromEntries(answer.headers) };
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  if (answer.status !== 204 && answer.status !== 304) headers['content-length'] = String(body.byteLength);
  outgoing.writeHead(answer.status, headers);
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}
