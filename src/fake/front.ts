// What is decided before Rails looks at a request: by puma (size), by Rack (limits, OPTIONS), by the address check.
import type { Call, Limits } from './limits.ts';

/** Puma refuses longer ones. */
const MAX_QUERY = 10_240;

const empty = (status: number) => new Response(null, { status, headers: { 'content-type': 'text/html' } });

/** Client-IP beside an X-Forwarded-For that does not name it looks like an attack to Rails, on every route. */
function looksSpoofed(headers: Headers): boolean {
  const claimed = headers.get('client-ip');
  const forwarded = headers.get('x-forwarded-for');
  if (!claimed || !forwarded) return false;
  return !forwarded.split(',').some((address) => address.trim() === claimed);
}

/** The answer, or null when the request may go on. */
export function front(call: Call, limits: Limits): Response | null {
  if (call.url.search.length > MAX_QUERY) return empty(400);
  if (looksSpoofed(call.headers)) return empty(500);
  if (limits.admit(call)) {
    return new Response('Retry later\n', {
      status: 429,
      headers: { 'content-type': 'text/plain', 'cache-control': 'no-cache' },
    });
  }
  // CORS is off: no preflight is ever allowed anything.
  if (call.method === 'OPTIONS') return empty(200);
  if (call.url.pathname === '/cable') {
    return new Response('Page not found', { status: 404, headers: { 'content-type': 'text/plain' } });
  }
  return null;
}
