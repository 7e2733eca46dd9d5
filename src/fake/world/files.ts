// Stored files and the signed addresses they are reached under (Active Storage). An address needs no authentication: its
// signature is the permission.
import type { StoredFile } from '../model.ts';
import type { State } from './state.ts';

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const fromBase64url = (text: string) => atob(text.replaceAll('-', '+').replaceAll('_', '/'));

/** A blob's `signed_id`: also what `attachments` of a new message takes instead of a file. */
export const signedId = (file: StoredFile): string =>
  `${base64url(JSON.stringify({ data: file.id, pur: 'blob_id' }))}--${file.key}`;

export function fileOfSignedId(world: State, signed: string): StoredFile | undefined {
  const [payload = '', key] = signed.split('--');
  try {
    const read = JSON.parse(fromBase64url(payload)) as { data?: number };
    const file = world.files.get(read.data);
    return file?.key === key ? file : undefined;
  } catch {
    return undefined;
  }
}

export const fileUrl = (world: State, file: StoredFile): string =>
  `${world.origin}/rails/active_storage/blobs/redirect/${signedId(file)}/${encodeURIComponent(file.filename)}`;

/** How Chatwoot wants its thumbnails: at most 250 pixels wide. */
const THUMBNAIL = base64url(JSON.stringify({ data: { resize_to_fill: [250, null] }, pur: 'variation' }));

export const thumbnailUrl = (world: State, file: StoredFile): string =>
  `${world.origin}/rails/active_storage/representations/redirect/${signedId(file)}/${THUMBNAIL}/${encodeURIComponent(file.filename)}`;
