// The built app. All files are read when the gateway starts, so a path is looked up in a list and never on the disk.
// Files under assets/ carry a hash in their name and never change; everything else is asked about each time.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { acceptedEncoding, compress, type Encoding } from './compress.ts';
import { FRAMES, pageHeaders } from './policy.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSIBLE = /^(text\/|application\/(json|manifest\+json)|image\/svg)/;
/** Done once for each file, then kept. */
const BROTLI_QUALITY = 9;

type StoredFile = { body: Buffer; type: string; etag: string; packed: Map<Encoding, Buffer> };
export type Files = {
  serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** What the app's page begins with, whose name is another one for every build. */
  build?: string | undefined;
};

const BEGINNING = /<script type="module"[^>]* src="([^"]+)"/;

export async function readFiles(folder: string): Promise<Files> {
  const files = new Map<string, StoredFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = `/${path.relative(folder, file).split(path.sep).join('/')}`;
    // Build records (.vite/) are nobody's business.
    if (!entry.isFile() || name.includes('/.')) continue;
    const body = await readFile(file);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    files.set(name, { body, etag, type: TYPES[path.extname(name)] ?? 'application/octet-stream', packed: new Map() });
  }

  /** An address of the app is the app; a file that is not there is not there. */
  const find = (pathname: string) => {
    const name = FRAMES[pathname]?.file ?? pathname;
    return files.get(name) ?? (path.posix.extname(name) === '' ? files.get('/index.html') : undefined);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const pathname = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const file = find(pathname);
    if (file === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404, { ...pageHeaders(pathname), 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers: Record<string, string> = {
      ...pageHeaders(pathname),
      'cache-control': cache,
      etag: file.etag,
      vary: 'accept-encoding',
    };
    if (request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, headers).end();
      return;
    }
    const { body, encoding } = await pack(file, acceptedEncoding(request.headers['accept-encoding']));
    if (encoding !== undefined) headers['content-encoding'] = encoding;
    response.writeHead(200, { ...headers, 'content-type': file.type, 'content-length': String(body.length) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  return { serve, build: BEGINNING.exec(String(files.get('/index.html')?.body))?.[1] };
}

async function pack(file: StoredFile, wanted: Encoding): Promise<{ body: Buffer; encoding: Encoding }> {
  if (wanted === undefined || !COMPRESSIBLE.test(file.type)) return { body: file.body, encoding: undefined };
  const kept = file.packed.get(wanted);
  if (kept !== undefined) return { body: kept, encoding: wanted };
  const { body, encoding } = await compress(file.body, wanted, BROTLI_QUALITY);
  if (encoding !== undefined) file.packed.set(encoding, body);
  return { body, encoding };
}
