import { FileAudio, FileText, FileVideo, Link2, type LucideIcon } from 'lucide-react';
import { Link } from 'react-router';

import type { ConversationFile } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatExact } from '~/ui/format';
import { formatBytes } from '~/ui/amounts';
import { senderName } from '~/views/shared/names';
import { fileName } from '~/views/shared/preview';

import { useAddress } from '../useAddress';
import { isOurFile, safeHref } from './links';

const ICONS: Partial<Record<ConversationFile['file_type'], LucideIcon>> = {
  audio: FileAudio,
  video: FileVideo,
  ig_reel: FileVideo,
  file: FileText,
};

/** A file: what it is called, who sent it when, how large it is, and where it was said. */
export function FileRow({ conversationId, file }: { conversationId: number; file: ConversationFile }) {
  const { accountId, folder, list, isFocus } = useAddress();
  const { data_url, file_size, file_type, created_at, sender, message_id } = file;
  const Icon = ICONS[file_type] ?? Link2;
  const size = typeof file_size === 'number' && file_size > 0 ? formatBytes(file_size) : undefined;
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 border-b border-line py-2">
      <Icon size={16} strokeWidth={1.5} aria-hidden className="mt-0.5 text-ink-2" />
      <a
        href={isOurFile(data_url) ? data_url : safeHref(data_url)}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="min-w-0 text-ui font-medium break-words text-ink hover:underline pointer-coarse:py-2"
      >
        <bdi>{fileName(file) ?? m.thread_file()}</bdi>
        <span className="sr-only"> {m.thread_new_tab()}</span>
      </a>
      <p className="col-start-2 flex flex-wrap gap-x-2 text-meta text-ink-2">
        <bdi>{sender ? senderName(sender) : m.thread_automatic()}</bdi>
        <span>{formatExact(created_at * 1000)}</span>
        {size && <span>{size}</span>}
      </p>
      <Link
        to={paths.conversation(accountId, conversationId, { folder, list, messageId: message_id, isFocus })}
        className="col-start-2 inline-flex min-h-6 items-center justify-self-start text-meta font-medium text-accent-ink hover:underline pointer-coarse:min-h-11"
      >
        {m.thread_files_show()}
      </Link>
    </div>
  );
}
