// How often one may call, as Chatwoot's config/initializers/rack_attack.rb has it: fixed windows aligned to the epoch,
// one counter per rule and key; callers on 127.0.0.1 and ::1 are never counted.
// The caller's address is read as Rails reads it: a private peer's X-Forwarded-For is believed.

export type Call = {
  method: string;
  url: URL;
  headers: Headers;
  /** The body as text where it can carry an e-mail or a token, otherwise ''. */
  body: string;
  /** The address at the other end of the connection. */
  peer: string;
};

type Rule = { name: string; limit: number; seconds: number; key: (call: Call, address: string) => string | null };

const SAFE = new Set(['127.0.0.1', '::1']);
const PRIVATE = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:)/i;

/** ActionDispatch::RemoteIp: the last public address of the chain; of a chain of private ones the first. */
export function callerAddress(peer: string, forwardedFor: string | null): string {
  const direct = peer.replace(/^::ffff:/, '');
  const chain = (forwardedFor ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
    .reverse();
  return [direct, ...chain].find((address) => !PRIVATE.test(address)) ?? chain.at(-1) ?? direct;
}

const pathOf = (call: Call) => call.url.pathname.replace(/\.\w+$/, '').replace(/(.)\/$/, '$1');
const isSignIn = (call: Call) => call.method === 'POST' && pathOf(call) === '/auth/sign_in';
const accountOf = (call: Call, pattern: RegExp) => pattern.exec(pathOf(call))?.[1] ?? null;
const reportsAccount = (call: Call) => accountOf(call, /^\/api\/v2\/accounts\/(\d+)\/reports/);

/** What Rack itself sees: query and form. A JSON body is parsed later, by Rails. */
function rackParam(call: Call, name: string): string | null {
  const isForm = call.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  return call.url.searchParams.get(name) ?? (isForm ? new URLSearchParams(call.body).get(name) : null);
}

function emailOf(call: Call): string {
  let given: unknown = rackParam(call, 'email');
  if (given === null && call.headers.get('content-type')?.includes('json')) {
    try {
      given = (JSON.parse(call.body) as { email?: unknown } | null)?.email;
    } catch {
      given = null;
    }
  }
  return typeof given === 'string' ? given.toLowerCase().replace(/\s/g, '') : '';
}

/** Only rules for endpoints this server has. */
const RULES: Rule[] = [
  { name: 'req/ip', limit: 3000, seconds: 60, key: (_, address) => address },
  {
    name: 'login/ip',
    limit: 5,
    seconds: 300,
    key: (call, address) => (isSignIn(call) && !rackParam(call, 'mfa_token') ? address : null),
  },
  {
    name: 'login/email',
    limit: 10,
    seconds: 900,
    // Without an e-mail all callers share the empty one, as on the real server.
    key: (call) => (isSignIn(call) && !rackParam(call, 'mfa_token') ? emailOf(call) : null),
  },
  {
    name: 'transcript',
    limit: 30,
    seconds: 3600,
    key: (call) => accountOf(call, /^\/api\/v1\/accounts\/(\d+)\/conversations\/[^/]+\/transcript$/),
  },
  {
    name: 'upload',
    limit: 60,
    seconds: 3600,
    key: (call) => accountOf(call, /^\/api\/v1\/accounts\/(\d+)\/upload$/),
  },
  {
    name: 'contacts/search',
    limit: 100,
    seconds: 60,
    key: (call) => accountOf(call, /^\/api\/v1\/accounts\/(\d+)\/contacts\/search$/),
  },
  {
    name: 'reports/user',
    limit: 100,
    seconds: 60,
    key: (call) => {
      const account = reportsAccount(call);
      const who =
        call.headers.get('uid') ?? call.headers.get('api_access_token') ?? call.headers.get('api-access-token');
      return account && who ? `${who}:${account}` : null;
    },
  },
  { name: 'reports/account', limit: 1000, seconds: 60, key: reportsAccount },
];

/** Counts calls; `admit` answers null or the name of the rule that says "later". */
export class Limits {
  readonly #now: () => number;
  readonly #counters = new Map<string, { window: number; calls: number }>();

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  admit(call: Call): string | null {
    const address = callerAddress(call.peer, call.headers.get('x-forwarded-for'));
    if (SAFE.has(address)) return null;
    for (const rule of RULES) {
      const key = rule.key(call, address);
      if (key !== null && this.#count(rule, key) > rule.limit) return rule.name;
    }
    return null;
  }

  #count(rule: Rule, key: string): number {
    const window = Math.floor(this.#now() / 1000 / rule.seconds);
    const counter = this.#counters.get(`${rule.name}:${key}`);
    if (counter?.window === window) return ++counter.calls;
    this.#counters.set(`${rule.name}:${key}`, { window, calls: 1 });
    return 1;
  }
}
