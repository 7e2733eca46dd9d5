import { CirclePlay, FileText, FileX, Link2, MapPin, UserRound } from 'lucide-react';

import type { Attachment } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatBytes } from '~/ui/amounts';
import { fileName } from '~/views/shared/preview';

import { asRecord, asText } from './attributes';
import { AttachmentCard } from './AttachmentCard';
import { ImageAttachment } from './ImageAttachment';
import { isOurFile, safeHref } from './links';
import { MediaAttachment } from './MediaAttachment';

type Props = { attachment: Attachment; size: 'alone' | 'tile' | 'sticker' };

/** Every kind Chatwoot knows. What cannot be shown is offered as a link; what has no address is named. */
export function AttachmentView({ attachment, size }: Props) {
  const { data_url, fallback_title } = attachment;
  switch (attachment.file_type) {
    case 'image':
      return <ImageAttachment attachment={attachment} size={size} label={m.thread_image()} />;
    case 'story_mention':
      return <Captioned caption={m.thread_story_mention()} attachment={attachment} />;
    case 'ig_story':
      return <Captioned caption={m.thread_story_reply()} attachment={attachment} />;
    case 'ig_post':
    case 'share':
      return <Captioned caption={m.thread_shared_post()} attachment={attachment} />;
    case 'audio':
      return <MediaAttachment kind="audio" attachment={attachment} label={m.thread_audio()} />;
    case 'video':
      return <MediaAttachment kind="video" attachment={attachment} label={m.thread_video()} />;
    case 'ig_reel':
      return <MediaAttachment kind="video" attachment={attachment} label={m.thread_reel()} />;
    case 'file':
      return <FileView attachment={attachment} />;
    case 'location':
      return <LocationView attachment={attachment} />;
    case 'contact':
      return <ContactView attachment={attachment} />;
    case 'fallback':
      return <AttachmentCard Icon={Link2} title={fallback_title || m.thread_link()} href={safeHref(data_url)} />;
    case 'embed':
      return <AttachmentCard Icon={CirclePlay} title={fallback_title || m.thread_embed()} href={safeHref(data_url)} />;
    // A later Chatwoot may know more kinds than we do.
    default:
      return <FileView attachment={attachment} />;
  }
}

/** A story or a post: what it is, and its picture while there is one. */
function Captioned({ caption, attachment }: { caption: string; attachment: Attachment }) {
  return (
    <figure className="grid gap-1">
      <figcaption className="text-meta text-ink-2">{caption}</figcaption>
      <ImageAttachment attachment={attachment} size="alone" label={caption} />
    </figure>
  );
}

function FileView({ attachment }: { attachment: Attachment }) {
  const { data_url, file_size } = attachment;
  if (!isOurFile(data_url)) {
    return (
      <AttachmentCard Icon={FileX} title={m.thread_file()} detail={m.thread_not_shown()} href={safeHref(data_url)} />
    );
  }
  const size = typeof file_size === 'number' ? formatBytes(file_size) : undefined;
  return (
    <AttachmentCard Icon={FileText} title={fileName(attachment) ?? m.thread_file()} detail={size} href={data_url} />
  );
}

function LocationView({
  attachment: { fallback_title, coordinates_lat, coordinates_long, data_url },
}: {
  attachment: Attachment;
}) {
  const isKnown = typeof coordinates_lat === 'number' && typeof coordinates_long === 'number';
  const place = isKnown ? `${coordinates_lat}, ${coordinates_long}` : undefined;
  const map = isKnown
    ? `https://www.openstreetmap.org/?mlat=${coordinates_lat}&mlon=${coordinates_long}&zoom=16`
    : undefined;
  return (
    <AttachmentCard
      Icon={MapPin}
      title={fallback_title || m.thread_location()}
      detail={place}
      href={safeHref(data_url) ?? map}
    />
  );
}

function ContactView({ attachment: { fallback_title, meta } }: { attachment: Attachment }) {
  const { firstName, lastName, first_name, last_name } = asRecord(meta);
  const name = [firstName ?? first_name, lastName ?? last_name].map(asText).filter(Boolean).join(' ');
  const phone = asText(fallback_title);
  return (
    <AttachmentCard
      Icon={UserRound}
      title={name || phone || m.thread_contact_card()}
      detail={name ? phone : undefined}
      href={/^\+?[\d ().-]{3,}$/.test(phone) ? `tel:${phone.replaceAll(/[^\d+]/g, '')}` : undefined}
    />
  );
}
