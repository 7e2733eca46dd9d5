import { useInfiniteQuery } from '@tanstack/react-query';
import { Files, X } from 'lucide-react';

import { conversationFilesQuery } from '~/api/queries/threads';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Drawer } from '~/ui/Drawer';
import { EmptyState } from '~/ui/EmptyState';
import { IconButton } from '~/ui/IconButton';
import { PaneError } from '~/ui/PaneError';
import { explainError } from '~/views/shared/errors';

import { FileRow } from './FileRow';
import { FileTile } from './FileTile';
import { Lightbox } from './Lightbox';
import { isOurFile, safeHref } from './links';
import { picturesOf } from './pictures';
import { usePicture } from './usePicture';

/** Every file that came or went in a conversation, with the way to where it was sent. */
export function FilesPanel({ conversation: { id }, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    conversationFilesQuery(id),
  );
  const { shown } = usePicture();
  const files = data?.pages.flatMap(({ payload }) => payload) ?? [];
  const pictures = files.filter(({ file_type, data_url }) => file_type === 'image' && isOurFile(data_url));
  // A place or a card is no file.
  const others = files.filter(
    (file) => !pictures.includes(file) && (isOurFile(file.data_url) || safeHref(file.data_url)),
  );
  return (
    <Drawer label={m.thread_files()} open onClose={onClose}>
      <header className="sticky top-0 z-10 flex min-h-14 items-center justify-between gap-2 border-b border-line bg-surface px-4">
        <h2 className="text-title font-bold text-ink">{m.thread_files()}</h2>
        <IconButton label={m.ui_close()} icon={<X size={16} strokeWidth={1.5} aria-hidden />} onClick={onClose} />
      </header>
      {body()}
      {shown !== undefined && <Lightbox pictures={picturesOf(files)} />}
    </Drawer>
  );

  function body() {
    if (error && !data) return <PaneError {...explainError(error)} onRetry={() => void refetch()} />;
    if (!data) {
      return (
        <p role="status" className="late-in p-4 text-ui text-ink-2">
          {m.thread_files_loading()}
        </p>
      );
    }
    if (pictures.length + others.length === 0) {
      return (
        <EmptyState icon={<Files size={20} strokeWidth={1.5} aria-hidden />} title={m.thread_files_none()}>
          <p>{m.thread_files_none_detail()}</p>
        </EmptyState>
      );
    }
    return (
      <div className="grid gap-4 p-4">
        {pictures.length > 0 && (
          <section aria-label={m.thread_files_pictures()} className="grid gap-2">
            <h3 className="text-meta font-medium text-ink-2">{m.thread_files_pictures()}</h3>
            <ul className="grid grid-cols-3 gap-1">
              {pictures.map((file, at) => (
                <li key={`${file.data_url} ${at}`}>
                  <FileTile file={file} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {others.length > 0 && (
          <section aria-label={m.thread_files_others()} className="grid gap-1">
            <h3 className="text-meta font-medium text-ink-2">{m.thread_files_others()}</h3>
            <ul className="grid">
              {others.map((file, at) => (
                <li key={`${file.data_url} ${at}`}>
                  <FileRow conversationId={id} file={file} />
                </li>
              ))}
            </ul>
          </section>
        )}
        {hasNextPage && (
          <Button aria-busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {isFetchingNextPage ? m.thread_files_loading() : m.thread_files_more()}
          </Button>
        )}
        {error && (
          <p role="alert" className="text-ui text-danger">
            {explainError(error).title}
          </p>
        )}
      </div>
    );
  }
}
