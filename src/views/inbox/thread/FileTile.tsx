import type { ConversationFile } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { fileName } from '~/views/shared/preview';

import { usePicture } from './usePicture';

/** A picture among others; pressed, it is all there is. */
export function FileTile({ file: { data_url, thumb_url } }: { file: ConversationFile }) {
  const { open } = usePicture();
  const url = data_url ?? '';
  const name = fileName({ data_url }) ?? m.thread_image();
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      title={name}
      onClick={() => open(url)}
      className="block aspect-square w-full overflow-hidden rounded-control bg-hover"
    >
      <img src={thumb_url || url} alt={name} loading="lazy" className="size-full object-cover" />
    </button>
  );
}
