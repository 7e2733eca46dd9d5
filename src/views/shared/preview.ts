// One line of plain text for any message: rows, quotes and announcements show it.
import type { Attachment, Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

/** Rows show far less; the rest would only be thrown away by the ellipsis. */
const LONGEST = 400;

type Previewed = Pick<Message, 'content' | 'content_type' | 'content_attributes' | 'message_type' | 'attachments'>;

export function previewText(message: Previewed): string {
  const content = (message.content ?? '').slice(0, 2 * LONGEST);
  // Only what our side writes is markdown; a customer's asterisk is an asterisk.
  const text = message.message_type === 0 ? content : withoutMarkdown(content);
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST) || withoutText(message);
}

function withoutText({ content_type, content_attributes, attachments = [] }: Previewed): string {
  if (attachments.length > 0) return attachmentsText(attachments);
  const email = content_attributes.email;
  if (typeof email === 'object' && email !== null && 'subject' in email && typeof email.subject === 'string') {
    return email.subject;
  }
  if (content_attributes.is_unsupported) return m.preview_unsupported();
  if (content_type === 'sticker') return m.preview_sticker();
  if (content_type === 'input_csat') return m.preview_survey();
  if (content_type === 'voice_call') return m.preview_call();
  return m.preview_nothing();
}

/** "3 images", "File invoice.pdf"; a mixture is only counted. */
function attachmentsText(attachments: readonly Attachment[]): string {
  const count = attachments.length;
  const number = formatNumber(count);
  const [first] = attachments;
  if (!first || attachments.some(({ file_type }) => file_type !== first.file_type)) {
    return m.preview_attachments({ count, number });
  }
  switch (first.file_type) {
    case 'image':
      return m.preview_image({ count, number });
    case 'audio':
      return m.preview_audio();
    case 'video':
      return m.preview_video();
    case 'file': {
      const name = fileName(first);
      return count === 1 && name ? m.preview_file_named({ name }) : m.preview_file({ count, number });
    }
    case 'location':
      return m.preview_location();
    case 'contact':
      return m.preview_contact();
    case 'story_mention':
    case 'ig_story':
      return m.preview_story();
    case 'share':
    case 'ig_reel':
    case 'ig_post':
    case 'embed':
      return m.preview_shared();
    case 'fallback':
      return first.fallback_title || m.preview_attachments({ count, number });
  }
}

/** Chatwoot sends no file name: it is the last part of the file's address. */
export function fileName({ data_url }: Pick<Attachment, 'data_url'>): string | undefined {
  const last = data_url?.split(/[?#]/, 1)[0]?.split('/').at(-1);
  if (!last) return undefined;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Takes the marks off, keeps the words and lines. A preview may err at odd nestings; the thread parses properly. */
export function withoutMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/gm, '')
    .replace(/```\w*|`/g, '')
    .replace(/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/(^|\W)([*_])(?=\S)([^*_\n]*\S)\2(?=\W|$)/g, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~])/g, '$1');
}
