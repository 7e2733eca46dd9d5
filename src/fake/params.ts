// What a request says, as Rails hands it to a controller: query, body and path in one object, `a[b]` and `a[]` unfolded.
// Values stay what they were sent as: everything from a query or form is text, JSON keeps its types, files are `File`s.

export type Params = { [key: string]: unknown };

/** It cannot be read; Rails says 400 before it looks at anything else. */
export class MalformedRequest extends Error {}

const isObject = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);

export const asObject = (value: unknown): Params => (isObject(value) ? value : {});
export const asArray = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
/** Text, if it is text or something that Rails would store as text. */
export const asText = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
export const isBlank = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);
/** What Rails makes of a boolean field. */
export const asBoolean = (value: unknown): boolean =>
  !['false', 'f', '0', 0, false, '', null, undefined].includes(value as string);

/** Ids are read like C's atoi: `12abc` is 12; null when there is no digit in front. */
export function asId(value: unknown): number | null {
  const digits = /^\s*(\d+)/.exec(asText(value) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The object under `root`, or, as Rails wraps flat JSON, the whole body. */
export const rooted = (params: Params, root: string): Params => (isObject(params[root]) ? params[root] : params);

/** `a[b][]=1` → the keys a, b, ''. */
function keysOf(name: string): string[] {
  const [, head = name, tail = ''] = /^([^[]+)((?:\[[^\]]*\])*)$/.exec(name) ?? [];
  return [head, ...[...tail.matchAll(/\[([^\]]*)\]/g)].map(([, key = '']) => key)];
}

function put(into: Params, [key = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  if (rest[0] !== '') {
    const child = asObject(into[key]);
    into[key] = child;
    put(child, rest, value);
    return;
  }
  const list = asArray(into[key]);
  into[key] = list;
  const inner = rest.slice(1);
  if (inner.length === 0) {
    list.push(value);
    return;
  }
  // A list of objects: a key that the last one has already begins the next one.
  const last = list.at(-1);
  const isTaken = !isObject(last) || (inner.length === 1 && Object.hasOwn(last, inner[0] ?? ''));
  const target = isTaken ? {} : last;
  if (isTaken) list.push(target);
  put(target, inner, value);
}

export function unfold(entries: Iterable<[string, unknown]>): Params {
  const params: Params = {};
  for (const [name, value] of entries) put(params, keysOf(name), value);
  return params;
}

/** Half of a surrogate pair is refused; a null in a list is dropped, at any depth. */
function cleaned(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) throw new MalformedRequest();
  return Array.isArray(value) ? value.filter((one) => one !== null) : value;
}

function readJson(bytes: ArrayBuffer): Params {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') return {};
    const body: unknown = JSON.parse(text, cleaned);
    return isObject(body) ? body : { _json: body };
  } catch {
    throw new MalformedRequest();
  }
}

export async function readBody(request: Request): Promise<Params> {
  if (request.method === 'GET' || request.method === 'HEAD') return {};
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('json')) return readJson(await request.arrayBuffer());
  if (type.startsWith('application/x-www-form-urlencoded')) return unfold(new URLSearchParams(await request.text()));
  if (type.startsWith('multipart/form-data')) return unfold(await request.formData().catch(() => []));
  return {};
}
