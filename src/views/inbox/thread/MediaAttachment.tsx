import { FileX } from 'lucide-react';
import { useState } from 'react';

import type { Attachment } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { fileName } from '~/views/shared/preview';

import { AttachmentCard } from './AttachmentCard';
import { isOurFile, safeHref } from './links';

type Props = { kind: 'audio' | 'video'; attachment: Attachment; label: string };

/** Sound or film in the browser's own player; of a film the first picture is fetched, of a sound nothing. */
export function MediaAttachment({ kind, attachment, label }: Props) {
  const [isBroken, setBroken] = useState(false);
  const { data_url, transcribed_text } = attachment;
  const name = fileName(attachment) ?? label;
  if (isBroken || !isOurFile(data_url)) {
    const href = isOurFile(data_url) ? data_url : safeHref(data_url);
    return <AttachmentCard Icon={FileX} title={name} detail={m.thread_not_shown()} href={href} />;
  }
  const player = { src: data_url, controls: true, preload: 'none', 'aria-label': name, onError: () => setBroken(true) };
  return (
    <figure className="grid gap-1">
      {kind === 'audio' ? (
        <audio {...player} className="h-10 w-72 max-w-full" />
      ) : (
        <video {...player} preload="metadata" className="h-56 w-88 max-w-full rounded-control bg-hover" />
      )}
      {transcribed_text && (
        <figcaption className="text-ui text-ink-2">
          <span className="sr-only">{m.thread_transcript()} </span>
          <bdi>{transcribed_text}</bdi>
        </figcaption>
      )}
    </figure>
  );
}
