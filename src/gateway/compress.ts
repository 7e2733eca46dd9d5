// Chatwoot's own server compresses nothing, and a list of 25 conversations is 73 KB: what is worth it is compressed here.
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | undefined;

/** Below this a packet is a packet. */
const WORTH_IT = 1024;

const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/** The best encoding the browser accepts: `gzip;q=0` is a no. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding {
  const accepted = new Set(
    String(header ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase().split(';'))
      .filter(([, quality]) => !/^\s*q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  return (['br', 'gzip'] as const).find((name) => accepted.has(name));
}

/** Quick enough to do for every answer (2 ms for a page of conversations), unlike the default of Brotli. */
export async function compress(
  body: Buffer,
  encoding: Encoding,
  quality = 4,
): Promise<{ body: Buffer; encoding: Encoding }> {
  if (encoding === undefined || body.length < WORTH_IT) return { body, encoding: undefined };
  const options = encoding === 'br' ? { params: { [constants.BROTLI_PARAM_QUALITY]: quality } } : {};
  return { body: await pack[encoding](body, options), encoding };
}

export async function decompress(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === 'identity') return body;
  if (encoding === 'br' || encoding === 'gzip') return unpack[encoding](body);
  throw new Error(`cannot read the encoding ${encoding}`);
}
