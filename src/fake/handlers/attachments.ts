// Stored files on their way to a browser (Active Storage): an address that lasts leads to one that does not, and there are the
// bytes. Pictures may be shown in place; what a browser would run is sent as bytes to be saved, whatever it is.
import { open, type Endpoint, type OpenCall } from '../endpoint.ts';
import type { StoredFile } from '../model.ts';
import { asText } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { diskPath, fileOfSignedId, fileOnDisk } from '../world/files.ts';

const STORAGE = '/rails/active_storage';

/** What a text could do in a page, or bring into it. */
const DANGEROUS =
  /^(text\/html|image\/svg\+xml|application\/(postscript|x-shockwave-flash|xml|xhtml\+xml|mathml\+xml)|text\/(xml|cache-manifest))$/;
const INLINE = /^image\/(webp|avif|png|gif|jpeg|tiff|bmp|vnd\.adobe\.photoshop|vnd\.microsoft\.icon)$/;

/** As the client, or a gateway in front of it, called this server. */
function originOf({ request: { headers }, url }: OpenCall): string {
  const protocol = headers.get('x-forwarded-proto') ?? url.protocol.replace(':', '');
  return `${protocol}://${headers.get('x-forwarded-host') ?? headers.get('host') ?? url.host}`;
}

/** A picture's smaller version is the picture itself here. */
function redirect(call: OpenCall): Response {
  const { world, params } = call;
  const file = fileOfSignedId(world, asText(params.signed_id) ?? '');
  if (!file) throw new Refusal(404);
  const location = originOf(call) + diskPath(world, file, asText(params.disposition) ?? 'inline');
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'max-age=300, private' } });
}

const percent = (text: string, allowed: RegExp) =>
  [...new TextEncoder().encode(text)]
    .map((byte) => String.fromCodePoint(byte))
    .map((one) =>
      allowed.test(one) ? one : `%${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');

/** The name twice: for old browsers in ASCII, for the others as it is. */
function dispositionOf(kind: string, filename: string): string {
  const ascii = filename
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/\P{ASCII}/gu, '?');
  const old = percent(ascii, /[ \w!#$+.^`|~-]/);
  return `${kind}; filename="${old}"; filename*=UTF-8''${percent(filename, /[\w!#$&+.^`|~-]/)}`;
}

type Range = { first: number; last: number };

/** `bytes=0-99`, `bytes=100-`, `bytes=-50`; null is everything, also when several are asked for. */
function rangeOf(header: string | null, size: number): Range | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return { first: Math.max(0, size - Number(last)), last: size - 1 };
  return { first: Number(first), last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

function headersOf(file: StoredFile, disposition: string): Record<string, string> {
  const isDangerous = DANGEROUS.test(file.content_type);
  const kind = disposition === 'inline' && INLINE.test(file.content_type) ? 'inline' : 'attachment';
  return {
    'content-type': isDangerous ? 'application/octet-stream' : file.content_type,
    'content-disposition': dispositionOf(kind, file.filename),
    'x-content-type-options': 'nosniff',
    'last-modified': new Date(file.created_at).toUTCString(),
  };
}

function bytes({ world, request, params }: OpenCall): Response {
  const found = fileOnDisk(world, asText(params.signed_key) ?? '');
  if (!found) throw new Refusal(404);
  const { file, disposition } = found;
  const headers = headersOf(file, disposition);
  const range = rangeOf(request.headers.get('range'), file.byte_size);
  if (!range) return new Response(file.bytes(), { headers });
  const { first, last } = range;
  if (first > last) {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.byte_size}` } });
  }
  const part = file.bytes().slice(first, last + 1);
  const content = { 'content-range': `bytes ${first}-${last}/${file.byte_size}` };
  return new Response(part, { status: 206, headers: { ...headers, ...content } });
}

export const attachmentEndpoints: Endpoint[] = [
  open('GET', `${STORAGE}/blobs/redirect/:signed_id/*filename`, redirect),
  open('GET', `${STORAGE}/representations/redirect/:signed_id/:variation/*filename`, redirect),
  open('GET', `${STORAGE}/disk/:signed_key/*filename`, bytes),
];
