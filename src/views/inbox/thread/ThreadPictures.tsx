import type { Message } from '~/api/types';

import { usePanel } from '../usePanel';
import { Lightbox } from './Lightbox';
import { filesIn, picturesOf } from './pictures';

/** The pictures of the thread, as far as it has been read; over the files it is those that are looked at. */
export function ThreadPictures({ messages }: { messages: readonly Message[] }) {
  const { panel } = usePanel();
  if (panel === 'files') return null;
  return <Lightbox pictures={picturesOf(filesIn(messages))} />;
}
