// For specs: asks a world's endpoints as somebody, without a server in between.
import { dispatcher } from './dispatch.ts';
import { handlers } from './handlers.ts';
import type { User } from './model.ts';
import type { World } from './world.ts';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

const ORIGIN = 'http://fake';

/** `path` is under the account. A FormData goes as multipart, anything else as JSON. */
export function asking(world: World, accountId = 1) {
  const dispatch = dispatcher(handlers(world));

  /** Any path of the server; the answer as it is. */
  async function fetched(path: string, init?: RequestInit): Promise<Response> {
    const answer = await dispatch(new Request(new URL(path, ORIGIN), init));
    if (!answer) throw new Error(`nobody answers ${path}`);
    return answer;
  }

  async function ask<Body>(user: User, method: string, path: string, body?: unknown): Promise<Answer<Body>> {
    const headers = new Headers({ accept: 'application/json', api_access_token: user.access_token });
    if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
    const sent = body === undefined || body instanceof FormData ? (body ?? null) : JSON.stringify(body);
    const answer = await fetched(`/api/v1/accounts/${accountId}${path}`, { method, headers, body: sent });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : null) as Body };
  }

  return { ask, fetched };
}
