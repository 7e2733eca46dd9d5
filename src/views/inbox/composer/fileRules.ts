// What a channel takes of files, checked before a byte is sent: most of them Chatwoot would accept and then fail to deliver.
import type { FileRef } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';

/** Beyond these Chatwoot means to refuse a message. */
export const MAX_FILES = 15;
const MB = 1024 * 1024;
/** What an installation takes unless its owner has chosen otherwise. */
const USUAL = 40;

type Kind = 'image' | 'video' | 'audio' | 'document';
/** `largest` in megabytes. */
type Rule = { largest: number | Partial<Record<Kind, number>>; types?: RegExp };

const JPEG_OR_PNG = 'image\\/(jpeg|png)';
const RULES: Partial<Record<string, Rule>> = {
  'Channel::Whatsapp': {
    largest: { image: 5, video: 16, audio: 16, document: 100 },
    types: new RegExp(
      `^(${JPEG_OR_PNG}|video\\/(mp4|3gpp)|audio\\/(aac|mp4|mpeg|amr|ogg|opus)|(application|text)\\/.+)$`,
    ),
  },
  'Channel::Instagram': {
    largest: { image: 16, video: 25, audio: 25 },
    types: new RegExp(`^(${JPEG_OR_PNG}|video\\/(mp4|quicktime|webm)|audio\\/.+)$`),
  },
  'Channel::FacebookPage': { largest: { image: 8, video: 25, audio: 25, document: 25 } },
  'Channel::Line': { largest: 10, types: new RegExp(`^(${JPEG_OR_PNG}|video\\/mp4)$`) },
  'Channel::TwilioSms': { largest: 5 },
};

/** The website's visitors are protected from strange files, in notes too: there it is Chatwoot itself that refuses. */
const ON_WEBSITES =
  /^(image|audio|video)\/|^text\/(csv|plain|rtf)$|^application\/(json|pdf|rtf|zip|x-zip-compressed|x-7z-compressed|vnd\.rar|x-tar|msword|vnd\.ms-(excel|powerpoint)|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.)/;

function ruleOf(channelType: string, mode: Mode): Rule {
  if (channelType === 'Channel::WebWidget') return { largest: USUAL, types: ON_WEBSITES };
  return (mode === 'reply' && RULES[channelType]) || { largest: USUAL };
}

/** Browsers name no type for an ending they do not know; those a page may well send are known here. */
const TYPES: Partial<Record<string, string>> = {
  rar: 'application/vnd.rar',
  '7z': 'application/x-7z-compressed',
  tar: 'application/x-tar',
  csv: 'text/csv',
  rtf: 'text/rtf',
};
const typeOf = ({ type, name }: Pick<FileRef, 'type' | 'name'>): string =>
  type || (TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? '');

export function kindOf(file: Pick<FileRef, 'type' | 'name'>): Kind {
  const [kind] = typeOf(file).split('/');
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : 'document';
}

export type FileFault = { why: 'empty' | 'type' | 'many' } | { why: 'large'; /** Megabytes. */ limit: number };

/** Why the file at this place of a draft cannot be sent, if it cannot. */
export function faultOf(file: FileRef, at: number, channelType: string, mode: Mode): FileFault | undefined {
  const { largest, types } = ruleOf(channelType, mode);
  if (at >= MAX_FILES) return { why: 'many' };
  if (file.size === 0) return { why: 'empty' };
  if (types && !types.test(typeOf(file))) return { why: 'type' };
  const limit = typeof largest === 'number' ? largest : (largest[kindOf(file)] ?? USUAL);
  return file.size > limit * MB ? { why: 'large', limit } : undefined;
}
