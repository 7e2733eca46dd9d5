// Is this a Chatwoot, does it know the token, may the token see the account? Asked before the first page is served, and
// again until the answer is yes. Every way in which it can be no has its own name, because each has its own next step.
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { ChatwootSettings } from './settings.ts';

export type Trouble =
  | { kind: 'unknown_host' }
  | { kind: 'refused' }
  | { kind: 'unreachable'; detail: string }
  | { kind: 'tls'; detail: string }
  | { kind: 'moved'; to: string }
  | { kind: 'not_chatwoot' }
  | { kind: 'wrong_token' }
  | { kind: 'account_suspended' }
  | { kind: 'account_hidden'; visible: { id: number; name: string }[] };

export type Found = { version: string; account: string; person: string; role: string };
export type Probed = { kind: 'ready'; found: Found } | { kind: 'trouble'; trouble: Trouble };

type Json = Record<string, unknown>;
type Answer = { status: number; location: string | undefined; body: Json | undefined };

const PATIENCE_MS = 8_000;

export async function probe(settings: ChatwootSettings): Promise<Probed> {
  const trouble = (it: Trouble): Probed => ({ kind: 'trouble', trouble: it });
  try {
    const health = await ask(settings, '/api', false);
    if (health.status >= 300 && health.status < 400) return trouble(redirected(settings.url, health.location));
    if (health.status >= 500) return trouble({ kind: 'unreachable', detail: `it answers ${health.status}` });
    const version = health.body?.version;
    if (health.status !== 200 || typeof version !== 'string') return trouble({ kind: 'not_chatwoot' });

    const profile = await ask(settings, '/api/v1/profile', true);
    if (profile.status === 401) return trouble({ kind: 'wrong_token' });
    if (profile.status !== 200) return trouble({ kind: 'unreachable', detail: `it answers ${profile.status}` });
    const accounts = listOf(profile.body?.accounts);

    const account = await ask(settings, `/api/v1/accounts/${settings.accountId}`, true);
    if (account.status === 401 || account.status === 404) return trouble(hidden(settings.accountId, accounts));
    if (account.status !== 200) return trouble({ kind: 'unreachable', detail: `it answers ${account.status}` });
    const membership = accounts.find(({ id }) => id === settings.accountId);
    return {
      kind: 'ready',
      found: {
        version,
        account: textOf(account.body?.name),
        person: textOf(profile.body?.available_name ?? profile.body?.name),
        role: textOf(membership?.role),
      },
    };
  } catch (error) {
    return trouble(classify(error));
  }
}

/** Names the failure of a connection by what a person can do about it. */
export function classify(error: unknown): Trouble {
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'unknown_host' };
  if (code === 'ECONNREFUSED') return { kind: 'refused' };
  if (isTlsFailure(code)) return { kind: 'tls', detail: message || code };
  if (code.startsWith('HPE_')) return { kind: 'not_chatwoot' };
  return { kind: 'unreachable', detail: code === 'ETIMEDOUT' ? 'no answer in time' : code || message };
}

const isTlsFailure = (code: string) =>
  /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code) ||
  code === 'EPROTO' ||
  code === 'HOSTNAME_MISMATCH';

function redirected(from: URL, location: string | undefined): Trouble {
  if (location === undefined || !URL.canParse(location, from)) return { kind: 'not_chatwoot' };
  const { origin } = new URL(location, from);
  return origin === from.origin ? { kind: 'not_chatwoot' } : { kind: 'moved', to: origin };
}

function hidden(accountId: number, accounts: Json[]): Trouble {
  if (accounts.some(({ id, status }) => id === accountId && status === 'suspended'))
    return { kind: 'account_suspended' };
  const visible = accounts.flatMap(({ id, name }) => (typeof id === 'number' ? [{ id, name: textOf(name) }] : []));
  return { kind: 'account_hidden', visible };
}

function ask({ url, token }: ChatwootSettings, path: string, withToken: boolean): Promise<Answer> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = { accept: 'application/json', ...(withToken && { api_access_token: token }) };
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const outOfTime = () => Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' });
    send(new URL(path, url), { headers, signal, agent: false })
      .on('response', (response) => {
        readJson(response).then(
          (body) => resolve({ status: response.statusCode ?? 0, location: response.headers.location, body }),
          reject,
        );
      })
      .on('error', (error) => reject(signal.aborted ? outOfTime() : error))
      .end();
  });
}

async function readJson(response: IncomingMessage): Promise<Json | undefined> {
  let text = '';
  for await (const part of response.setEncoding('utf8') as AsyncIterable<string>) text += part;
  try {
    const body: unknown = JSON.parse(text);
    return isObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
