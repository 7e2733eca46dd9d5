import { FileText, Link2, MapPin, UserRound } from 'lucide-react';

import type { Attachment } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatBytes } from '~/ui/format';
import { fileName } from '~/views/shared/preview';

import { safeHref } from './links';
import { SafeLink } from './SafeLink';

export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  return (
    <ul className="grid gap-2">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <AttachmentView attachment={attachment} />
        </li>
      ))}
    </ul>
  );
}

/** Every kind Chatwoot knows; what cannot be shown is offered as a link, what has none is named. */
function AttachmentView({ attachment }: { attachment: Attachment }) {
  const { data_url } = attachment;
  switch (attachment.file_type) {
    case 'image':
    case 'story_mention':
    case 'ig_story':
      return data_url ? <ImageView attachment={attachment} src={data_url} /> : <Gone />;
    case 'audio':
      return data_url ? (
        <div className="grid gap-1">
          <audio controls preload="none" src={data_url} aria-label={m.thread_audio()} className="w-72 max-w-full" />
          {attachment.transcribed_text && <p className="text-meta text-ink-2">{attachment.transcribed_text}</p>}
        </div>
      ) : (
        <Gone />
      );
    case 'video':
    case 'ig_reel':
      return data_url ? (
        <video
          controls
          preload="none"
          src={data_url}
          aria-label={m.thread_video()}
          className="max-h-80 max-w-full rounded-control"
        />
      ) : (
        <Gone />
      );
    case 'location':
      return <Location attachment={attachment} />;
    case 'contact':
      return <ContactCardAttachment attachment={attachment} />;
    case 'file':
      return data_url ? <FileLink attachment={attachment} href={data_url} /> : <Gone />;
    case 'fallback':
    case 'share':
    case 'ig_post':
    case 'embed':
      return (
        <Row icon={<Link2 size={16} strokeWidth={1.5} aria-hidden />}>
          <SafeLink href={safeHref(data_url ?? '')}>
            {attachment.fallback_title || data_url || m.thread_attachment_gone()}
          </SafeLink>
        </Row>
      );
  }
}

function Row({ icon, children }: { icon: React.ReactNode; children: React.ReactNode }) {
  return (
    <div className="flex items-center gap-2 rounded-control border border-line bg-surface px-3 py-2 text-ui text-ink">
      {icon}
      {children}
    </div>
  );
}

const Gone = () => <p className="text-ui text-ink-3">{m.thread_attachment_gone()}</p>;

function ImageView({ attachment, src }: { attachment: Attachment; src: string }) {
  const name = fileName(attachment) ?? m.thread_image();
  const { width, height } = attachment;
  return (
    <a href={src} target="_blank" rel="noopener noreferrer" className="inline-block" title={name}>
      <img
        src={attachment.thumb_url || src}
        alt={name}
        loading="lazy"
        width={width ?? undefined}
        height={height ?? undefined}
        className="h-auto max-h-80 w-auto max-w-full rounded-control bg-hover object-contain"
      />
    </a>
  );
}

function FileLink({ attachment, href }: { attachment: Attachment; href: string }) {
  return (
    <Row icon={<FileText size={16} strokeWidth={1.5} aria-hidden />}>
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer"
        className="min-w-0 truncate font-medium underline underline-offset-2"
      >
        <bdi>{fileName(attachment) ?? m.thread_file()}</bdi>
      </a>
      {Boolean(attachment.file_size) && (
        <span className="shrink-0 text-meta text-ink-3">{formatBytes(attachment.file_size ?? 0)}</span>
      )}
    </Row>
  );
}

function Location({ attachment: { fallback_title, coordinates_lat, coordinates_long } }: { attachment: Attachment }) {
  const place = `${coordinates_lat ?? 0}, ${coordinates_long ?? 0}`;
  return (
    <Row icon={<MapPin size={16} strokeWidth={1.5} aria-hidden />}>
      <bdi>{fallback_title || m.thread_location()}</bdi>
      <span className="text-meta text-ink-3 tabular-nums">{place}</span>
    </Row>
  );
}

function ContactCardAttachment({ attachment }: { attachment: Attachment }) {
  const { firstName, lastName } = (attachment.meta ?? {}) as { firstName?: unknown; lastName?: unknown };
  const name = [firstName, lastName].filter((part) => typeof part === 'string').join(' ');
  return (
    <Row icon={<UserRound size={16} strokeWidth={1.5} aria-hidden />}>
      <bdi>{name || m.thread_contact_card()}</bdi>
      {attachment.fallback_title && (
        <SafeLink href={safeHref(`tel:${attachment.fallback_title}`)}>{attachment.fallback_title}</SafeLink>
      )}
    </Row>
  );
}
