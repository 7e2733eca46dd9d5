import { lazy, Suspense } from 'react';

import type { Thread } from '~/api/thread';
import type { Conversation } from '~/api/types';
import type { Panel } from '~/paths';

const FilesPanel = lazy(async () => ({ default: (await import('./FilesPanel')).FilesPanel }));
const TranscriptDialog = lazy(async () => ({ default: (await import('./TranscriptDialog')).TranscriptDialog }));
const PrintDialog = lazy(async () => ({ default: (await import('./PrintDialog')).PrintDialog }));

type Props = { panel: Panel | undefined; conversation: Conversation; thread: Thread; onClose: () => void };

/** What the address says is open over the thread. */
export function ThreadPanels({ panel, conversation, thread, onClose }: Props) {
  return (
    <Suspense fallback={null}>
      {panel === 'files' && <FilesPanel conversation={conversation} onClose={onClose} />}
      {panel === 'transcript' && <TranscriptDialog conversation={conversation} onClose={onClose} />}
      {panel === 'print' && <PrintDialog conversation={conversation} thread={thread} onClose={onClose} />}
    </Suspense>
  );
}
