import { ImageOff } from 'lucide-react';
import { use, useState } from 'react';

import type { Attachment } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { fileName } from '~/views/shared/preview';

import { MessageActsContext } from './acts';
import { AttachmentCard } from './AttachmentCard';
import { isOurFile, safeHref } from './links';

type Props = { attachment: Attachment; label: string; size: 'alone' | 'tile' | 'sticker' };

/** Places keep their size before, while and after the picture loads, so that nothing below is pushed. */
const SIZES = {
  alone: 'h-56 max-w-full min-w-24 object-contain',
  tile: 'size-full object-cover',
  sticker: 'size-32 object-contain',
};

/** A picture that can be looked at by itself; one that cannot be shown is offered as a link. */
export function ImageAttachment({ attachment, label, size }: Props) {
  const acts = use(MessageActsContext);
  const [isBroken, setBroken] = useState(false);
  const { data_url, thumb_url, width, height } = attachment;
  const source = isOurFile(thumb_url) && size === 'tile' ? thumb_url : data_url;
  const name = fileName(attachment) ?? label;
  if (isBroken || !isOurFile(source)) {
    return <AttachmentCard Icon={ImageOff} title={label} detail={m.thread_not_shown()} href={hrefOf(data_url)} />;
  }
  const place = `block overflow-hidden rounded-control ${size === 'tile' ? 'aspect-square w-full' : 'w-fit max-w-full'} ${size === 'sticker' ? '' : 'bg-hover'}`;
  const picture = (
    <img
      src={source}
      alt={name}
      loading="lazy"
      style={width && height && size === 'alone' ? { aspectRatio: `${width} / ${height}` } : undefined}
      onError={() => setBroken(true)}
      className={SIZES[size]}
    />
  );
  if (acts && isOurFile(data_url) && attachment.file_type === 'image') {
    return (
      <button
        type="button"
        aria-haspopup="dialog"
        title={name}
        onClick={() => acts.showPicture(data_url)}
        className={`cursor-zoom-in ${place}`}
      >
        {picture}
      </button>
    );
  }
  return (
    <a href={data_url ?? source} target="_blank" rel="noopener noreferrer" title={name} className={place}>
      {picture}
      <span className="sr-only">{m.thread_new_tab()}</span>
    </a>
  );
}

const hrefOf = (address: string | null | undefined) => (isOurFile(address) ? address : safeHref(address));
