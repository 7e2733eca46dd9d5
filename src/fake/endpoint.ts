// The one way to write a handler. What every request goes through is here, in Rails' order: misbehaviour on request, the body
// (malformed is 400 before anything else), who is calling, which account, then the handler, then JSON with an ETag.
// Kinds: `endpoint` = inside an account, `personal` = signed in, no account, `open` = anybody.
//
//   export const labelEndpoints = [
//     endpoint('GET', '/api/v1/accounts/:account_id/labels/:id', (call) => labelJson(labelOf(call))),
//     endpoint('DELETE', '/api/v1/accounts/:account_id/labels/:id', (call) => {
//       administratorsOnly(call);
//       call.world.labels.delete(labelOf(call));      // returns nothing: 200 with an empty body
//     }),
//   ];
//   const labelOf = ({ world, account, id }: AccountCall) => ofAccount(world.labels.get(id()), account);   // 404 otherwise
//
// A handler returns what is sent as JSON (null is the text `null`), nothing for an empty 200, or a Response; or it throws a
// Refusal. `call.params` is query, body and path in one, as in Rails. `handlers(world)` calls each endpoint with the world.
import { HttpHandler } from 'msw';
import type { Account, AccountUser, User } from './model.ts';
import { asId, MalformedRequest, type Params, readBody, unfold } from './params.ts';
import { notAllowed, notFound, notSignedIn, Refusal, unauthorized } from './refusal.ts';
import { currentSession } from './sessions.ts';
import type { World } from './world.ts';

export interface OpenCall {
  world: World;
  request: Request;
  url: URL;
  params: Params;
  /** An id of the path (`:id` when not named), read like Rails does; 404 when it is no number. */
  id: (name?: string) => number;
}

export interface PersonalCall extends OpenCall {
  user: User;
}

export interface AccountCall extends PersonalCall {
  account: Account;
  membership: AccountUser;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'PATCH|PUT' | 'ANY';
type Result = unknown;
type Run<Call> = (call: Call) => Result | Promise<Result>;
export type Endpoint = (world: World) => HttpHandler;

export const endpoint = (method: Method, path: string, run: Run<AccountCall>): Endpoint =>
  handler(method, path, (call) => run(enterAccount(identify(call))));

export const personal = (method: Method, path: string, run: Run<PersonalCall>): Endpoint =>
  handler(method, path, (call) => run(identify(call)));

export const open = (method: Method, path: string, run: Run<OpenCall>): Endpoint => handler(method, path, run);

export function administratorsOnly({ membership }: AccountCall): void {
  if (membership.role !== 'administrator') throw notAllowed();
}

/** A row looked up by an id from outside: there, and of this account, or 404. */
export function ofAccount<Row extends { account_id: number }>(row: Row | undefined, account: Account): Row {
  if (row?.account_id !== account.id) throw notFound();
  return row;
}

function handler(method: Method, path: string, run: Run<OpenCall>): Endpoint {
  const pattern = patternOf(path);
  const methods = method === 'ANY' ? /./ : new RegExp(`^(${method})$`);
  const predicate = ({ request }: { request: Request }) => {
    const found = pattern.exec(new URL(request.url).pathname);
    return { matches: found !== null, params: { ...found?.groups } };
  };
  return (world) =>
    new HttpHandler(methods, predicate, ({ request, params }) =>
      world.trouble.around(request, () => serve(world, request, params, run)),
    );
}

/** `:name` is one segment, `*name` the rest; `.json` and a slash at the end change nothing. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll(/:(\w+)/g, '(?<$1>[^/.]+)').replaceAll(/\*(\w+)/g, '(?<$1>.+)');
  return new RegExp(`^${source}(?:\\.json)?/?$`);
}

async function serve(world: World, request: Request, path: Params, run: Run<OpenCall>): Promise<Response> {
  try {
    const url = new URL(request.url);
    const params = { ...unfold(url.searchParams), ...(await readBody(request)), ...decoded(path) };
    const id = (name = 'id') => {
      const number = asId(params[name]);
      if (number === null) throw notFound();
      return number;
    };
    return answer(request, await run({ world, request, url, params, id }));
  } catch (error) {
    if (error instanceof MalformedRequest) return plainError(request, 400, 'Bad Request', '');
    if (error instanceof Refusal) return json(error.body, error.status);
    console.error(error);
    return json({ status: 500, error: 'Internal Server Error' }, 500);
  }
}

function decoded(path: Params): Params {
  try {
    return Object.fromEntries(Object.entries(path).map(([name, value]) => [name, decodeURIComponent(String(value))]));
  } catch {
    throw new MalformedRequest();
  }
}

/** What Rails itself says before or instead of a controller: JSON to those who ask for JSON, else a page. */
export function plainError(request: Request, status: number, error: string, page: string): Response {
  if (request.headers.get('accept')?.includes('application/json')) return json({ status, error }, status);
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

export function json(body: unknown, status = 200): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  });
}

function answer(request: Request, result: Result): Response {
  if (result instanceof Response) return result;
  if (request.method !== 'GET' || result === undefined) return json(result);
  const text = JSON.stringify(result);
  const headers = { etag: `W/"${digest(text)}"`, 'cache-control': 'max-age=0, private, must-revalidate' };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}

/** Not a cryptographic one: it only has to change when the text does. */
function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0') + text.length.toString(16);
}

function identify(call: OpenCall): PersonalCall {
  const { headers } = call.request;
  const token = headers.get('api_access_token') || headers.get('api-access-token');
  if (!token) {
    const session = currentSession(call.world, headers);
    if (!session) throw notSignedIn();
    return { ...call, user: session.user };
  }
  const user = call.world.userByToken(token);
  if (user) return { ...call, user };
  throw call.world.agentBots.find((bot) => bot.access_token === token)
    ? unauthorized('Access to this endpoint is not authorized for bots')
    : unauthorized('Invalid Access Token');
}

function enterAccount(call: PersonalCall): AccountCall {
  const { world, user, id } = call;
  const account = world.accounts.get(id('account_id'));
  if (!account) throw notFound();
  const membership = world.membership(account.id, user.id);
  if (!membership) throw unauthorized('You are not authorized to access this account');
  if (account.status === 'suspended') throw unauthorized('Account is suspended');
  return { ...call, account, membership };
}
