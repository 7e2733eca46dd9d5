// For specs: a request to all endpoints of a world, without a network.
import { dispatcher } from '../dispatch.ts';
import { handlers } from '../handlers.ts';
import type { User } from '../model.ts';
import type { World } from '../world.ts';

export interface Asked {
  /** Whose access token is sent. */
  as?: User;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answer {
  status: number;
  headers: Headers;
  /** What was JSON; the text of anything else; null when empty. */
  body: unknown;
}

const read = (text: string, type: string | null): unknown =>
  text === '' ? null : type?.includes('json') ? JSON.parse(text) : text;

/** `ask('POST', '/api/v1/…', { as: agent, body: {…} })` */
export function asker(world: World) {
  const dispatch = dispatcher(handlers(world));
  return async (method: string, path: string, { as, headers = {}, body }: Asked = {}): Promise<Answer> => {
    const request = new Request(new URL(path, world.origin), {
      method,
      headers: {
        accept: 'application/json',
        ...(as ? { api_access_token: as.access_token } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const answer = await dispatch(request);
    if (!answer) throw new Error(`nobody answers ${method} ${path}`);
    return {
      status: answer.status,
      headers: answer.headers,
      body: read(await answer.text(), answer.headers.get('content-type')),
    };
  };
}
