// Many a Chatwoot keeps its files in an object store and answers with a redirect there. The page's policy lets it load
// from its own origin only, so the gateway goes there instead: one hop, with what a file needs and no credentials. Where
// to is Chatwoot's own word, signed by the store; a page cannot choose it.
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';

const PATIENCE_MS = 30_000;
const ASKED = ['range', 'if-range', 'if-none-match', 'if-modified-since'] as const;

/** The address of a store that is not Chatwoot itself, if that is where this answer leads. */
export function storeBehind(
  { statusCode = 0, headers }: IncomingMessage,
  ownHosts: ReadonlySet<string>,
): URL | undefined {
  const { location } = headers;
  if (statusCode < 300 || statusCode >= 400 || location === undefined || !URL.canParse(location)) return undefined;
  const url = new URL(location);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && !ownHosts.has(url.host) ? url : undefined;
}

export function fetchStored(url: URL, request: IncomingMessage): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers: Record<string, string> = {};
  for (const name of ASKED) {
    const value = request.headers[name];
    if (typeof value === 'string') headers[name] = value;
  }
  return new Promise((resolve, reject) => {
    const outgoing = send(url, { method: request.method, headers, timeout: PATIENCE_MS });
    outgoing.on('response', resolve).on('error', reject);
    outgoing.on('timeout', () =>
      outgoing.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })),
    );
    outgoing.end();
  });
}
