// Every request there is, and who answers it: Chatwoot (by the rules), the gateway itself, or the built app.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { joinCable, refuseSocket } from './cable.ts';
import type { Files } from './files.ts';
import type { Keeper } from './keeper.ts';
import type { State } from './link.ts';
import { PAGE_POLICY, problemPage, WATCH_SCRIPT } from './page.ts';
import { pageHeaders } from './policy.ts';
import { admit, admitSocket, type Asked, isOurHost, isSameOrigin } from './rules.ts';
import { summarise } from './words.ts';

export type ResponderOptions = {
  keeper: Keeper;
  version: string;
  /** Absent behind a dev server, which serves the app itself. */
  files?: Files | undefined;
};

const CHATWOOT_PATH = /^\/(api|auth|rails|cable)(\/|$|\?)/;

export function createResponder(options: ResponderOptions) {
  const { keeper } = options;

  const respond = (request: IncomingMessage, response: ServerResponse): Promise<void> | void => {
    const asked = askedOf(request);
    const pathname = asked.url.split('?', 1)[0] ?? '/';
    if (!isOurHost(request.headers.host))
      return sayJson(response, 403, { error: 'Wootdeck does not live at that name.' });
    if (CHATWOOT_PATH.test(asked.url)) return toChatwoot(keeper, asked, request, response);
    if (pathname === '/health') return sayJson(response, 200, { status: 'ok', chatwoot: keeper.link().state().kind });
    if (pathname === '/wootdeck/session.json') return sayJson(response, ...sessionAnswer(options, asked));
    if (pathname === '/wootdeck/watch.js')
      return say(response, 200, 'text/javascript', WATCH_SCRIPT, pageHeaders(pathname));
    const state = keeper.link().state();
    if (state.kind === 'trouble' && isNavigation(request)) return sayProblem(response, pathname, state, keeper.host());
    if (options.files !== undefined) return options.files.serve(request, response);
    return sayJson(response, 404, { error: 'Nothing lives here.' });
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = admitSocket(askedOf(request));
    if (refusal) return refuseSocket(socket, refusal.status, refusal.error);
    const { road, state } = keeper.link();
    if (road === undefined || state().kind === 'trouble') return refuseSocket(socket, 503, troubleText(keeper));
    return joinCable({ url: road.chatwoot.url, rewrite: road.rewrite }, request, socket, head);
  };

  return {
    respond: (request: IncomingMessage, response: ServerResponse) => guarded(respond, request, response),
    upgrade,
  };
}

function toChatwoot(keeper: Keeper, asked: Asked, request: IncomingMessage, response: ServerResponse) {
  const { road, state } = keeper.link();
  const passage = admit(asked, (path) => road?.passageOf(path));
  if ('status' in passage) return sayJson(response, passage.status, { error: passage.error });
  const now = state();
  // Without a token that is valid nobody is signed in; the app asks for no more then.
  if (now.kind === 'trouble' && now.problem.kind === 'wrong_token')
    return sayJson(response, 401, { error: troubleText(keeper) });
  if (road === undefined || now.kind === 'trouble') return sayJson(response, 503, { error: troubleText(keeper) });
  if (asked.method === 'OPTIONS') return void response.writeHead(204, { allow: passage.methods.join(', ') }).end();
  return road.forwarder.forward(passage, request, response);
}

/** What the app has to know before it starts; never a secret. */
function sessionAnswer({ keeper, version, files }: ResponderOptions, asked: Asked): [number, unknown] {
  if (!isSameOrigin(asked)) return [403, { error: 'Wootdeck answers its own page only.' }];
  const { connectedTo, road, state } = keeper.link();
  if (road === undefined || state().kind === 'trouble') return [503, { error: troubleText(keeper) }];
  const { accountId, url, cutOffSeconds = 15 } = road.chatwoot;
  const own = connectedTo === 'fake' ? null : url;
  const chatwoot = { chatwoot_host: own?.host ?? null, chatwoot_url: own?.href ?? null };
  const about = { account_id: accountId, connected_to: connectedTo, ...chatwoot, cut_off_seconds: cutOffSeconds };
  return [200, { ...about, version, build: files?.build ?? null }];
}

function troubleText(keeper: Keeper): string {
  const state = keeper.link().state();
  return state.kind === 'trouble' ? summarise(state.problem, keeper.host()) : '';
}

function sayProblem(
  response: ServerResponse,
  pathname: string,
  { problem }: State & { kind: 'trouble' },
  host: string,
) {
  const headers = { ...pageHeaders(pathname), 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-store' };
  say(response, 503, 'text/html; charset=utf-8', problemPage(problem, host), headers);
}

const askedOf = ({ method = 'GET', url = '/', headers }: IncomingMessage): Asked => ({ method, url, headers });

const isNavigation = ({ method, headers }: IncomingMessage) =>
  (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');

function say(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { ...headers, 'content-type': type, 'content-length': String(Buffer.byteLength(body)) });
  response.end(body);
}

const sayJson = (response: ServerResponse, status: number, body: unknown) =>
  say(response, status, 'application/json', JSON.stringify(body), {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });

/** Half an answer is cut, so that nobody takes it for a whole one. */
async function guarded(
  respond: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void,
  request: IncomingMessage,
  response: ServerResponse,
) {
  try {
    await respond(request, response);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else sayLoss(response, error);
  }
}

function sayLoss(response: ServerResponse, error: unknown) {
  const isLate = error instanceof Error && 'code' in error && error.code === 'ETIMEDOUT';
  sayJson(response, isLate ? 504 : 502, { error: 'Chatwoot did not answer.' });
}
