import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatExact } from '~/ui/format';
import { senderName } from '~/views/shared/names';
import { fileName } from '~/views/shared/preview';

import { readEmail } from './email';
import { Interactive } from './Interactive';
import { isOurFile } from './links';
import { MarkdownTree } from './MarkdownTree';

/** Nobody formats that much by hand. */
const LONGEST_PARSED = 20_000;

/** One message on paper: all of its words, its pictures, and the names of its other files. */
export function PrintedMessage({ message }: { message: Message }) {
  const at = formatExact(message.created_at * 1000);
  if (message.message_type === 2) {
    return (
      <p className="my-2 text-meta text-ink-2">
        {at} · <bdi>{message.content}</bdi>
      </p>
    );
  }
  const subject = readEmail(message)?.subject;
  return (
    <article className={`my-3 ${message.private ? 'border-s-4 border-private-line ps-3' : ''}`}>
      <p className="break-after-avoid text-meta text-ink-2">
        <bdi className="font-bold text-ink">{message.sender ? senderName(message.sender) : m.thread_automatic()}</bdi> ·{' '}
        {at}
        {message.private && <> · {m.thread_print_note()}</>}
      </p>
      {subject && (
        <p className="font-medium">
          <bdi>{subject}</bdi>
        </p>
      )}
      <Words message={message} />
      {(message.attachments ?? []).map((attachment) =>
        attachment.file_type === 'image' && isOurFile(attachment.data_url) ? (
          <img key={attachment.id} src={attachment.data_url} alt="" className="my-1 max-h-80 max-w-full" />
        ) : (
          <p key={attachment.id} className="text-meta">
            {m.thread_print_file()} <bdi>{fileName(attachment) ?? attachment.fallback_title ?? m.thread_file()}</bdi>
          </p>
        ),
      )}
    </article>
  );
}

function Words({ message }: { message: Message }) {
  const { content, content_attributes, message_type } = message;
  if (content_attributes.deleted) return <p className="italic">{m.thread_deleted()}</p>;
  if (!content) return <Interactive message={message} />;
  const isMarkdown = message_type !== 0 && content.length <= LONGEST_PARSED;
  return (
    <>
      {isMarkdown ? (
        <MarkdownTree text={content} />
      ) : (
        <p dir="auto" className="break-words whitespace-pre-wrap">
          {content}
        </p>
      )}
      <Interactive message={message} />
    </>
  );
}
