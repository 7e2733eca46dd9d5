import type { LucideIcon } from 'lucide-react';

import { m } from '~/paraglide/messages.js';

type Props = { Icon: LucideIcon; title: string; detail?: string; href: string | undefined };

/** An attachment as one line to click on; without an address, as words only. */
export function AttachmentCard({ Icon, title, detail, href }: Props) {
  const look =
    'flex min-h-10 w-fit max-w-full items-center gap-2 rounded-control border border-line bg-surface px-3 py-2 text-ui text-ink pointer-coarse:min-h-11';
  const content = (
    <>
      <Icon size={16} strokeWidth={1.5} className="shrink-0 text-ink-2" aria-hidden />
      <bdi className="min-w-0 font-medium break-words">{title}</bdi>
      {detail && (
        <span className="shrink-0 text-meta whitespace-nowrap text-ink-2 tabular-nums">
          <bdi>{detail}</bdi>
        </span>
      )}
    </>
  );
  if (!href) return <p className={look}>{content}</p>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={href} className={`${look} hover:bg-hover`}>
      {content}
      <span className="sr-only">{m.thread_new_tab()}</span>
    </a>
  );
}
