// The only fetch of the app: account prefix, JSON in and out, time-out, abort, one error type. Its rules for answers are
// shared with upload.ts alone.
// Nothing is retried here; a 429 closes the gate for everybody until Chatwoot's window is over, so that no retry storm
// can start. Requests carry no credentials: the gateway adds them.
import { noteAnswer, notePause, noteSilence, readHealth } from './health';

const TIMEOUT_MS = 20_000;
const UPLOAD_TIMEOUT_MS = 120_000;
/** Chatwoot's limits are fixed windows of a minute aligned to the epoch (rack-attack), and it names no end. */
const RATE_WINDOW_MS = 60_000;

export type ApiErrorKind =
  /** No answer came: nothing is known about what Chatwoot did. */
  | 'unreachable'
  | 'timeout'
  /** Chatwoot answered: 4xx it refused, 429 too many, 5xx it broke. */
  | 'refused'
  | 'rate_limited'
  | 'broken';

/** Every failed call ends as one of these. `message` is the server's own words where it gave any, else empty. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  /** 0 when there was no answer. */
  readonly status: number;
  /** Names of the fields a validation complained about. */
  readonly attributes: readonly string[];

  constructor(kind: ApiErrorKind, status: number, message = '', attributes: readonly string[] = []) {
    super(message);
    this.name = 'ApiError';
    this.kind = kind;
    this.status = status;
    this.attributes = attributes;
  }

  /** True when the request may have been carried out although we did not hear of it. */
  get isAmbiguous(): boolean {
    return this.kind === 'unreachable' || this.kind === 'timeout' || this.kind === 'broken';
  }
}

type QueryValue = string | number | boolean | undefined | readonly string[];
export type Query = Record<string, QueryValue>;
/** `keepalive`: it goes out although the page is left. */
type Options = { query?: Query; body?: unknown; signal?: AbortSignal; keepalive?: boolean };

let account = 0;

/** Called once at boot: an account is a page load, so nothing of another account can ever be in memory. */
export function setAccount(accountId: number) {
  account = accountId;
}

/** A path inside the account, e.g. `inAccount('/conversations/84')`. */
export const inAccount = (path: string): string => `/api/v1/accounts/${account}${path}`;

/** What Chatwoot counts for administrators, e.g. `inReports('/live_reports/conversation_metrics')`. */
export const inReports = (path: string): string => `/api/v2/accounts/${account}${path}`;

export const get = <T>(path: string, options: Omit<Options, 'body'> = {}) => send<T>('GET', path, options);
export const post = <T>(path: string, body?: unknown, options: Options = {}) =>
  send<T>('POST', path, { ...options, body });
export const patch = <T>(path: string, body: unknown) => send<T>('PATCH', path, { body });
export const del = <T = void>(path: string, body?: unknown) => send<T>('DELETE', path, { body });

async function send<T>(method: string, path: string, options: Options): Promise<T> {
  const { query, body, signal, keepalive = false } = options;
  admit();
  const response = await fetch(path + queryString(query), {
    method,
    headers: headersFor(body),
    body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
    credentials: 'same-origin',
    keepalive,
    signal: anySignal(signal, body instanceof FormData ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS),
  }).catch((reason: unknown) => {
    throw withoutAnswer(reason, signal);
  });

  const text = await response.text().catch((reason: unknown) => {
    throw withoutAnswer(reason, signal);
  });
  if (!response.ok) throw refusal(response.status, text, response.headers.get('retry-after'));
  return answered<T>(text);
}

/** While Chatwoot wants to be left alone, nothing leaves. */
export function admit() {
  const { paused_until } = readHealth();
  if (paused_until !== null && Date.now() < paused_until) throw new ApiError('rate_limited', 429);
}

export function answered<T>(text: string): T {
  noteAnswer(Date.now());
  // Several of Chatwoot's writes answer 200 with nothing at all.
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

function headersFor(body: unknown): HeadersInit {
  // Without Accept, Chatwoot answers its errors as HTML pages.
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
  return headers;
}

/** Rails reads a repeated `key[]` as a list. */
function queryString(query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (typeof value === 'object') for (const item of value) params.append(`${key}[]`, item);
    else params.set(key, String(value));
  }
  const text = params.toString();
  return text && `?${text}`;
}

function anySignal(signal: AbortSignal | undefined, timeout: number): AbortSignal {
  const limit = AbortSignal.timeout(timeout);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}

/** An abort of ours is passed on untouched; all else is silence on the line. */
export function withoutAnswer(reason: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted) return reason;
  const timedOut = reason instanceof DOMException && reason.name === 'TimeoutError';
  noteSilence(timedOut ? 'timeout' : navigator.onLine ? 'gateway' : 'offline');
  return new ApiError(timedOut ? 'timeout' : 'unreachable', 0);
}

export function refusal(status: number, text: string, retryAfter: string | null): ApiError {
  if (status === 429) {
    const until = retryAt(retryAfter);
    notePause(until);
    return new ApiError('rate_limited', status, text.trim());
  }
  if (status >= 500) {
    noteSilence('chatwoot');
    return new ApiError('broken', status, serverWords(text).message);
  }
  noteAnswer(Date.now());
  const { message, attributes } = serverWords(text);
  return new ApiError('refused', status, message, attributes);
}

function retryAt(retryAfter: string | null): number {
  const seconds = Number(retryAfter);
  const now = Date.now();
  return seconds > 0 ? now + seconds * 1000 : (Math.floor(now / RATE_WINDOW_MS) + 1) * RATE_WINDOW_MS;
}

/** Chatwoot has no single error shape; its own dashboard looks in this order (store/utils/api.js). */
export function serverWords(text: string): { message: string; attributes: string[] } {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null) return { message: '', attributes: [] };
    const { message, error, errors, attributes } = body as Record<string, unknown>;
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const words = [message, error, first].find((candidate) => typeof candidate === 'string');
    return {
      message: typeof words === 'string' ? words : '',
      attributes: Array.isArray(attributes) ? attributes.filter((name) => typeof name === 'string') : [],
    };
  } catch {
    return { message: '', attributes: [] };
  }
}
