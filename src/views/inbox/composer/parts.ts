// One press of Send is one message, except where a channel cannot carry it as one: Chatwoot hands WhatsApp and Instagram
// a single file per message and would lose the others.
import type { FileRef } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';

import { kindOf } from './fileRules';

/** What WhatsApp takes as words beneath a file. */
const MAX_CAPTION = 1024;

export type Part = { content: string; files: readonly FileRef[] };

export function partsOf(content: string, files: readonly FileRef[], channelType: string, mode: Mode): Part[] {
  const goesApart = mode === 'reply' && /^Channel::(Whatsapp|Instagram)$/.test(channelType);
  const [first, ...others] = files;
  if (!goesApart || !first) return [{ content, files }];
  const alone = (file: FileRef): Part => ({ content: '', files: [file] });
  const carriesWords =
    channelType === 'Channel::Whatsapp' && kindOf(first) !== 'audio' && content.length <= MAX_CAPTION;
  if (carriesWords) return [{ content, files: [first] }, ...others.map(alone)];
  return [...(content === '' ? [] : [{ content, files: [] }]), ...files.map(alone)];
}
