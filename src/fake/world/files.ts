// Stored files and the signed addresses they are reached under (Active Storage). An address needs no authentication: its
// signature is the permission. The one that clients are given lasts for ever and leads to one that lasts five minutes.
import type { StoredFile } from '../model.ts';
import { addFile } from './factories.ts';
import { contentTypeOf, imageSize } from './sniff.ts';
import type { State } from './state.ts';

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fromBase64url = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));

interface Signed {
  data: number;
  pur: 'blob_id' | 'blob_key';
  exp?: number;
  disposition?: string;
}

const sign = (file: StoredFile, signed: Signed): string => `${base64url(JSON.stringify(signed))}--${file.key}`;

function read(world: State, text: string, purpose: Signed['pur']): { file: StoredFile; signed: Signed } | undefined {
  const [payload = '', key] = text.split('--');
  try {
    const signed = JSON.parse(fromBase64url(payload)) as Signed;
    const file = world.files.get(signed.data);
    return file && file.key === key && signed.pur === purpose ? { file, signed } : undefined;
  } catch {
    return undefined;
  }
}

/** A blob's `signed_id`: also what `attachments` of a new message takes instead of a file. */
export const signedId = (file: StoredFile): string => sign(file, { data: file.id, pur: 'blob_id' });

export const fileOfSignedId = (world: State, signed: string): StoredFile | undefined =>
  read(world, signed, 'blob_id')?.file;

const STORAGE = '/rails/active_storage';

export const fileUrl = (world: State, file: StoredFile): string =>
  `${world.origin}${STORAGE}/blobs/redirect/${signedId(file)}/${encodeURIComponent(file.filename)}`;

/** How Chatwoot wants its thumbnails: at most 250 pixels wide. */
const THUMBNAIL = base64url(JSON.stringify({ data: { resize_to_fill: [250, null] }, pur: 'variation' }));

export const thumbnailUrl = (world: State, file: StoredFile): string =>
  `${world.origin}${STORAGE}/representations/redirect/${signedId(file)}/${THUMBNAIL}/${encodeURIComponent(file.filename)}`;

const DISK_MS = 5 * 60_000;

/** Where the bytes are, for five minutes. */
export function diskPath(world: State, file: StoredFile, disposition: string): string {
  const signed = sign(file, { data: file.id, pur: 'blob_key', exp: world.now() + DISK_MS, disposition });
  return `${STORAGE}/disk/${signed}/${encodeURIComponent(file.filename)}`;
}

export function fileOnDisk(world: State, signed: string): { file: StoredFile; disposition: string } | undefined {
  const found = read(world, signed, 'blob_key');
  if (!found || (found.signed.exp ?? 0) < world.now()) return undefined;
  return { file: found.file, disposition: found.signed.disposition ?? 'inline' };
}

/** Characters that could lead somewhere or lie about the order of letters. */
const UNSAFE_IN_NAMES = /[\u202E%$|:;/<>?*"\t\r\n\\]/g;
const ANALYSIS_MS = 150;

/** A file somebody sent. How large a picture is, a job finds out later. */
export function storeFile(
  world: State,
  sent: { filename: string; declared: string; bytes: Uint8Array<ArrayBuffer> },
): StoredFile {
  const basename = sent.filename.split(/[/\\]/).at(-1) ?? '';
  const filename = basename.trim().replaceAll(UNSAFE_IN_NAMES, '-');
  const content_type = contentTypeOf(sent.bytes, filename, sent.declared);
  const file = addFile(world, {
    filename,
    content_type,
    byte_size: sent.bytes.byteLength,
    bytes: () => sent.bytes,
  });
  world.later(ANALYSIS_MS, () => Object.assign(file, imageSize(sent.bytes, content_type)));
  return file;
}
