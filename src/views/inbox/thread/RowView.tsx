import { lazy, memo, Suspense } from 'react';

import type { Message } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Boundary } from '~/ui/Boundary';

import { ActivityFold } from './ActivityFold';
import { DayMark } from './DayMark';
import { MessageView } from './MessageView';
import type { Row } from './rows';

const OutboxBubble = lazy(async () => ({ default: (await import('./OutboxBubble')).OutboxBubble }));

type Props = {
  row: Row;
  quoted: Message | undefined;
  isMarked: boolean;
  onShow: (messageId: number) => void;
};

/** One row of the thread under its marks. A bug in showing one message leaves the others alone. */
export const RowView = memo(function RowView({ row, quoted, isMarked, onShow }: Props) {
  return (
    <>
      {row.startsDay && <DayMark at={row.at} />}
      {row.isFirstUnread && <NewMark />}
      <Boundary fallback={<Broken row={row} />}>
        {row.kind === 'activities' && <ActivityFold messages={row.messages} />}
        {row.kind === 'outbox' && (
          <Suspense fallback={null}>
            <OutboxBubble entry={row.entry} quoted={quoted} startsGroup={row.startsGroup} onShow={onShow} />
          </Suspense>
        )}
        {row.kind === 'message' && (
          <MessageView
            message={row.message}
            quoted={quoted}
            startsGroup={row.startsGroup}
            startsTopic={row.startsTopic}
            showsDelivery={row.showsDelivery}
            isMarked={isMarked}
            onShow={onShow}
          />
        )}
      </Boundary>
    </>
  );
});

function NewMark() {
  return (
    <p className="flex items-center gap-2 px-4 pt-4 text-meta font-medium text-accent-ink before:h-px before:flex-1 before:bg-current after:h-px after:flex-1 after:bg-current">
      {m.thread_new()}
    </p>
  );
}

function Broken({ row }: { row: Row }) {
  return (
    <div className="px-4 pt-4 text-message">
      <p className="text-ui text-danger">{m.thread_message_broken()}</p>
      {row.kind === 'message' && (
        <p dir="auto" className="break-words whitespace-pre-wrap">
          {row.message.content}
        </p>
      )}
    </div>
  );
}
