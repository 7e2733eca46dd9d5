// Which handler answers. MSW asks its handlers one by one, which with a hundred of them costs more than the answer; so the
// one that answered is remembered for the method and the shape of the path (numbers replaced: no pattern looks at them).
import { getResponse, type HttpHandler } from 'msw';

/** Paths that hold names or tokens have no end of shapes. */
const REMEMBER = 2000;

export function dispatcher(handlers: readonly HttpHandler[]): (request: Request) => Promise<Response | undefined> {
  const known = new Map<string, HttpHandler | undefined>();

  async function find(request: Request): Promise<HttpHandler | undefined> {
    const shape = `${request.method} ${new URL(request.url).pathname.replaceAll(/\/\d+(?=[/.]|$)/g, '/0')}`;
    if (known.has(shape)) return known.get(shape);
    let found: HttpHandler | undefined;
    for (const handler of handlers) {
      if (!(await handler.test({ request }))) continue;
      found = handler;
      break;
    }
    if (known.size >= REMEMBER) known.clear();
    known.set(shape, found);
    return found;
  }

  return async (request) => {
    const handler = await find(request);
    return handler && (await getResponse([handler], request));
  };
}
