// What a file is, whatever it calls itself: by its first bytes, then by its name, then by what was declared (Marcel does it so).
import type { StoredFile } from '../model.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const SIGNATURES: readonly [type: string, at: number, hex: string][] = [
  ['image/png', 0, '89504e470d0a1a0a'],
  ['image/jpeg', 0, 'ffd8ff'],
  ['image/gif', 0, '47494638'],
  ['image/webp', 8, '57454250'],
  ['image/bmp', 0, '424d'],
  ['audio/x-wav', 8, '57415645'],
  ['audio/mpeg', 0, '494433'],
  ['audio/mpeg', 0, 'fffb'],
  ['audio/ogg', 0, '4f676753'],
  ['video/mp4', 4, '66747970'],
  ['video/webm', 0, '1a45dfa3'],
  ['application/pdf', 0, '25504446'],
  ['application/zip', 0, '504b0304'],
  ['application/gzip', 0, '1f8b'],
  ['application/x-7z-compressed', 0, '377abcaf271c'],
  ['application/vnd.rar', 0, '526172211a07'],
  ['application/x-msdownload', 0, '4d5a'],
];

const NAMES: Record<string, string> = {
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  exe: 'application/x-msdownload',
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  m4a: 'audio/mp4',
  mov: 'video/quicktime',
  odt: 'application/vnd.oasis.opendocument.text',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  rtf: 'application/rtf',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Kinds that are a zip or an mp4 inside, told by their names. */
const INSIDE: Record<string, RegExp> = {
  'application/zip': /officedocument|opendocument/,
  'video/mp4': /^(audio|video)\//,
};

const hexOf = (bytes: Bytes, at: number, length: number) =>
  Array.from(bytes.subarray(at, at + length), (byte) => byte.toString(16).padStart(2, '0')).join('');

function typeOfMarkup(bytes: Bytes): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().toLowerCase();
  if (/^(<\?xml.*?\?>\s*)?(<!--.*?-->\s*)?(<!doctype svg.*?>\s*)?<svg[\s>]/s.test(start)) return 'image/svg+xml';
  return /^<(!doctype html|html|head|body|script)[\s>]/.test(start) ? 'text/html' : undefined;
}

export function contentTypeOf(bytes: Bytes, filename: string, declared: string): string {
  const signed = SIGNATURES.find(([, at, hex]) => hexOf(bytes, at, hex.length / 2) === hex)?.[0];
  const named = NAMES[/\.(\w+)$/.exec(filename)?.[1]?.toLowerCase() ?? ''];
  if (signed) return named && INSIDE[signed]?.test(named) ? named : signed;
  return typeOfMarkup(bytes) ?? named ?? (declared || 'application/octet-stream');
}

type Size = Pick<StoredFile, 'width' | 'height'>;
const UNKNOWN: Size = { width: null, height: null };

/** Start of frame: the block of a JPEG that says how large it is. */
function jpegSize(view: DataView): Size {
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return UNKNOWN;
}

export function imageSize(bytes: Bytes, contentType: string): Size {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 24) return UNKNOWN;
  switch (contentType) {
    case 'image/png':
      return { width: view.getUint32(16), height: view.getUint32(20) };
    case 'image/gif':
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 'image/jpeg':
      return jpegSize(view);
    default:
      return UNKNOWN;
  }
}
