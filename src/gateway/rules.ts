// What stands between a browser and Chatwoot, as pure functions: who may ask, what may be asked, with which headers.
// A request says where it comes from (Host, Origin, Sec-Fetch-Site) and must come from our own page; it may carry no
// credentials, so none is forwarded: only listed headers pass, and the token is added on the way to /api alone.
import type { IncomingHttpHeaders } from 'node:http';
import type { Passage } from './allowed.ts';

/** The part of a request the rules look at. */
export type Asked = { method: string; url: string; headers: IncomingHttpHeaders };

export type Refusal = { status: 403 | 404 | 415; error: string };
export type Admission = Passage | Refusal;

const NOT_OURS: Refusal = { status: 403, error: 'Wootdeck answers its own page only.' };
const NOT_LISTED: Refusal = { status: 404, error: 'Wootdeck does not pass this on to Chatwoot.' };
const NOT_A_BODY: Refusal = { status: 415, error: 'Wootdeck passes on JSON and multipart bodies only.' };

/** We listen on the loopback address, so any other name in Host was put there by somebody else's DNS. */
const OUR_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** True for a Host header that can only mean this machine: a rebound DNS name is not ours although it leads here. */
export function isOurHost(host: string | undefined): boolean {
  const name = /^(\[[\da-f:]+\]|[a-z\d.-]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1];
  return name !== undefined && OUR_NAMES.has(name.toLowerCase());
}

/**
 * True when our own page asks. Browsers name the asking page in Sec-Fetch-Site or Origin; a request that changes
 * something has to carry one of them. Another port of this machine is another site's page.
 */
export function isSameOrigin({ method, headers }: Asked): boolean {
  const { host, origin, 'sec-fetch-site': site } = headers;
  if (!isOurHost(host)) return false;
  const isRead = method === 'GET' || method === 'HEAD';
  if (origin !== undefined && !isOriginOf(origin, host)) return false;
  // 'none' is a person: an address typed, a bookmark, a file opened in a new tab.
  if (site !== undefined) return site === 'same-origin' || (site === 'none' && isRead);
  return origin !== undefined || isRead;
}

function isOriginOf(origin: string, host: string | undefined): boolean {
  try {
    const { protocol, host: originHost } = new URL(origin);
    return (protocol === 'http:' || protocol === 'https:') && originHost === new URL(`${protocol}//${host}`).host;
  } catch {
    return false;
  }
}

/** Decides on a request to Chatwoot. */
export function admit(asked: Asked, passageOf: (path: string) => Passage | undefined): Admission {
  if (!isSameOrigin(asked)) return NOT_OURS;
  const passage = passageOf(pathOf(asked.url));
  if (passage === undefined) return NOT_LISTED;
  if (asked.method !== 'OPTIONS' && !passage.methods.includes(asked.method)) return NOT_LISTED;
  return isPassableBody(asked.headers['content-type'], passage) ? passage : NOT_A_BODY;
}

/** Decides on a WebSocket: only /cable, and browsers always say which page opens a socket. */
export function admitSocket({ url, headers, method }: Asked): Refusal | undefined {
  if (headers.origin === undefined || !isSameOrigin({ url, headers, method })) return NOT_OURS;
  return pathOf(url) === '/cable' ? undefined : NOT_LISTED;
}

const pathOf = (url: string) => url.split('?', 1)[0] ?? '';

/**
 * Rails would read a method override (`_method`) from a form body. Sign-in alone may use one: its second step counts
 * against a limit shared by the whole installation unless it is a form.
 */
function isPassableBody(type: string | undefined, { road }: Passage): boolean {
  const form = road === 'auth' ? '|application\\/x-www-form-urlencoded' : '';
  return (
    type === undefined || new RegExp(`^(application\\/json|multipart\\/form-data${form})\\s*(;|$)`, 'i').test(type)
  );
}

const FORWARDED = [
  'accept',
  'accept-language',
  'content-type',
  'content-length',
  'transfer-encoding',
  'if-none-match',
  'if-modified-since',
  'range',
  'if-range',
  'user-agent',
];

export type Upstream = { url: URL; token: string };
export type Asker = { host: string; address: string };

/** The headers Chatwoot gets. Everything else the browser sent stays here: cookies, tokens, client-ip, overrides. */
export function headersForChatwoot(
  { road }: Passage,
  headers: IncomingHttpHeaders,
  { url, token }: Upstream,
  asker: Asker,
): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of FORWARDED) {
    const value = headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  if (road === 'api') passed.api_access_token = token;
  return {
    ...passed,
    ...headersOfTheRoad(url, asker),
    // A part of a file is a part of its plain bytes.
    'accept-encoding': road === 'files' ? 'identity' : 'gzip, br',
  };
}

/**
 * Where the request came from, in our words. The browser's own X-Forwarded-For never passes: Chatwoot trusts it, and
 * whoever may write it chooses which rate limit counts. With the forwarded host, redirects to files lead back to us.
 */
export function headersOfTheRoad(url: URL, { host, address }: Asker): Record<string, string> {
  return {
    host: url.host,
    'x-forwarded-for': address.replace(/^::ffff:/, ''),
    'x-forwarded-host': host,
    'x-forwarded-proto': url.protocol.slice(0, -1),
  };
}

const ANSWERED = [
  'content-type',
  'content-disposition',
  'content-range',
  'accept-ranges',
  'etag',
  'last-modified',
  'cache-control',
  'retry-after',
  'x-request-id',
  'x-runtime',
];

/** What no page of another site may do with an answer of ours, whatever Chatwoot said. */
const GUARDS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** A customer's file opened on its own, in our origin, must not become a page of ours. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; sandbox";

/** The headers the browser gets: no cookies, no session tokens, nothing of the server's make. */
export function headersForBrowser({ road }: Passage, headers: IncomingHttpHeaders): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const name of ANSWERED) {
    const value = headers[name];
    if (typeof value === 'string') passed[name] = value;
  }
  if (road === 'files') passed['content-security-policy'] = FILE_POLICY;
  return { ...passed, ...GUARDS, vary: 'accept-encoding' };
}

/** A redirect to Chatwoot's own address, whichever of its names it used, leads back through us. */
export function locationForBrowser(location: string, ownHosts: ReadonlySet<string>): string {
  const url = URL.canParse(location) ? new URL(location) : undefined;
  return url && ownHosts.has(url.host) ? url.pathname + url.search : location;
}
