// A world that answers requests inside one program, without a network: for a page's service worker and for unit specs.
// Like Wootdeck's own proxy it lets a page ask without credentials, and asks in the name of one person.
import { dispatcher } from './dispatch.ts';
import { unknownRoute } from './handlers/fallback.ts';
import { handlers } from './handlers.ts';
import type { User } from './model.ts';
import type { World } from './world.ts';

const CREDENTIALS = ['api_access_token', 'api-access-token', 'access-token'];

function inTheNameOf(user: User | null, request: Request): Request {
  const isSigned = CREDENTIALS.some((name) => request.headers.has(name));
  if (user === null || isSigned) return request;
  const signed = new Request(request);
  signed.headers.set('api_access_token', user.access_token);
  return signed;
}

/** `Response.error()` stands for a connection that broke. */
export function answering(world: World, user: User | null): (request: Request) => Promise<Response> {
  const dispatch = dispatcher(handlers(world));
  return async (asked) => {
    const request = inTheNameOf(user, asked);
    return (await world.trouble.answer(request)) ?? (await dispatch(request)) ?? unknownRoute(request);
  };
}
