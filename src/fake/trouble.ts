// Misbehaviour on request, for tests (by function) and for a person with curl (by HTTP, under /fake/trouble).
// A rule says which requests and what happens to them; nothing in a customer's message ever triggers one.
// A cut connection is `Response.error()`: each host turns it into what its transport calls a failure.
import { randomFrom } from './seed/random.ts';

export interface TroubleRule {
  /** Which requests; all of these must fit, and none given means every request. */
  match?: {
    method?: string;
    /** A part of path and query. */
    path?: string;
    /** A regular expression over path and query, as text. */
    pattern?: string;
    /** 0 … 1; 1 when not given. */
    probability?: number;
  };
  /** Forget the rule after so many requests. */
  times?: number;
  /**
   * latency: wait, then go on (with the next rule that fits). refuse: cut the connection at once. drop-before: take the
   * request, do nothing, cut. drop-after: do the work, then cut instead of answering. status: answer with an error.
   */
  do: 'latency' | 'refuse' | 'drop-before' | 'drop-after' | 'status';
  /** For latency and the two drops: how long it takes. */
  ms?: number;
  /** For status. */
  status?: number;
  /** For status: text as it is, anything else as JSON. When not given, what Chatwoot or its proxy would say. */
  body?: unknown;
  /** For status and latency: do the work first, as when a proxy loses patience. */
  stored?: boolean;
}

export interface RuleInForce extends TroubleRule {
  id: number;
  hits: number;
}

const WAYS = new Set(['latency', 'refuse', 'drop-before', 'drop-after', 'status']);
const MAX_DELAY_MS = 600_000;

const json = (status: number, body: unknown) => Response.json(body, { status });

const proxyPage = (status: number, words: string) =>
  new Response(`<html><head><title>${status} ${words}</title></head><body><h1>${status} ${words}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });

/** What one gets to see with that status in front of, or from, a real Chatwoot. */
function usualAnswer(status: number): Response {
  switch (status) {
    case 401:
      return json(401, { error: 'Invalid Access Token' });
    case 404:
      return json(404, { error: 'Resource could not be found' });
    case 429:
      return new Response('Retry later\n', {
        status,
        headers: { 'content-type': 'text/plain', 'cache-control': 'no-cache' },
      });
    case 502:
      return proxyPage(502, 'Bad Gateway');
    case 503:
      return proxyPage(503, 'Service Unavailable');
    case 504:
      return proxyPage(504, 'Gateway Time-out');
    default:
      return json(status, status >= 500 ? { status, error: 'Internal Server Error' } : { error: `Status ${status}` });
  }
}

function errorAnswer(rule: TroubleRule): Response {
  const status = rule.status ?? 500;
  if (rule.body === undefined) return usualAnswer(status);
  if (typeof rule.body !== 'string') return json(status, rule.body);
  return new Response(rule.body, { status, headers: { 'content-type': 'text/plain' } });
}

async function late(answer: Response, ms: number | undefined): Promise<Response> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  return answer;
}

function isRegExp(text: string): boolean {
  try {
    return RegExp(text).source !== '';
  } catch {
    return false;
  }
}

/** The words for a person whose rule makes no sense, or null. */
function complaint(rule: Partial<TroubleRule>): string | null {
  if (!WAYS.has(rule.do ?? '')) return `"do" is one of: ${[...WAYS].join(', ')}; or "cut" to cut the sockets now`;
  if (rule.status !== undefined && !(rule.status >= 400 && rule.status <= 599)) return '"status" is 400 … 599';
  if (rule.ms !== undefined && !(rule.ms >= 0 && rule.ms <= MAX_DELAY_MS)) return `"ms" is 0 … ${MAX_DELAY_MS}`;
  return isRegExp(rule.match?.pattern ?? '') ? null : '"pattern" is no regular expression';
}

export class Trouble {
  #rules: RuleInForce[] = [];
  #lastId = 0;
  #chance = randomFrom(1);
  #cutters = new Set<() => void>();

  add(rule: TroubleRule): RuleInForce {
    const wrong = complaint(rule);
    if (wrong) throw new Error(wrong);
    this.#lastId += 1;
    const inForce = { ...rule, id: this.#lastId, hits: 0 };
    this.#rules.push(inForce);
    return inForce;
  }

  list(): readonly RuleInForce[] {
    return this.#rules;
  }

  clear(): void {
    this.#rules = [];
  }

  /** A host with sockets says how to cut them all; returns how to stop being asked. */
  onCut(cut: () => void): () => void {
    this.#cutters.add(cut);
    return () => this.#cutters.delete(cut);
  }

  /** Cuts every open realtime connection, without a word to the other side. */
  cut(): void {
    for (const cut of this.#cutters) cut();
  }

  /** The way every request takes: `work` is what the server does when nothing is wrong. */
  async around(request: { method: string; url: string }, work: () => Promise<Response>): Promise<Response> {
    for (const rule of this.#matching(request)) {
      if (rule.do === 'latency' && rule.stored) return late(await work(), rule.ms);
      if (rule.ms) await new Promise((resolve) => setTimeout(resolve, rule.ms));
      if (rule.do === 'latency') continue;
      if (rule.do === 'drop-after' || rule.stored) await work();
      return rule.do === 'status' ? errorAnswer(rule) : Response.error();
    }
    return work();
  }

  /** `GET`, `POST` and `DELETE /fake/trouble`; null when the request is about something else. */
  async answer(request: Request): Promise<Response | null> {
    if (new URL(request.url).pathname !== '/fake/trouble') return null;
    if (request.method === 'DELETE') this.clear();
    else if (request.method === 'POST') return this.#accept((await request.json().catch(() => null)) ?? {});
    return json(200, this.list());
  }

  #accept(asked: Partial<TroubleRule> | { do: 'cut' }): Response {
    if (asked.do === 'cut') {
      this.cut();
      return json(200, { cut: true });
    }
    try {
      return json(200, this.add(asked as TroubleRule));
    } catch (error) {
      return json(422, { error: error instanceof Error ? error.message : String(error) });
    }
  }

  *#matching({ method, url }: { method: string; url: string }): Generator<RuleInForce> {
    const { pathname, search } = new URL(url, 'http://fake');
    for (const rule of this.#rules) {
      const match = rule.match ?? {};
      if (match.method && match.method.toUpperCase() !== method) continue;
      if (match.path && !(pathname + search).includes(match.path)) continue;
      if (match.pattern && !new RegExp(match.pattern).test(pathname + search)) continue;
      if (!this.#chance.chance(match.probability ?? 1)) continue;
      rule.hits += 1;
      if (rule.times !== undefined && rule.hits >= rule.times) this.#rules = this.#rules.filter((one) => one !== rule);
      yield rule;
    }
  }
}
