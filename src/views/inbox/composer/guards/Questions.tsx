import { lazy, Suspense } from 'react';

import type { Mode } from '~/api/outbox/entry';
import type { Conversation } from '~/api/types';

import type { Guards } from './useGuards';
import type { MovingActs } from './useMoving';

const HeldBack = lazy(async () => ({ default: (await import('./HeldBack')).HeldBack }));
const MoveQuestion = lazy(async () => ({ default: (await import('./MoveQuestion')).MoveQuestion }));

type Props = {
  conversation: Conversation;
  guards: Guards;
  asking: MovingActs;
  /** Whoever writes goes on. */
  onStay: () => void;
  /** The words are in this mode now. */
  onMoved: (mode: Mode) => void;
};

/** What is asked about what has been written, above the button that sends it. Most of the time nothing is. */
export function Questions({ conversation, guards, asking, onStay, onMoved }: Props) {
  const { moving } = asking;
  const keep = () => {
    asking.keep();
    onStay();
  };
  return (
    <Suspense fallback={null}>
      {moving && (
        <MoveQuestion
          conversation={conversation}
          moving={moving}
          onPreview={asking.preview}
          onKeep={keep}
          onMoved={onMoved}
        />
      )}
      {guards.findings.length > 0 && (
        <HeldBack
          conversation={conversation}
          findings={guards.findings}
          onSend={guards.send}
          onStop={guards.stop}
          onStay={onStay}
          onMoved={onMoved}
        />
      )}
    </Suspense>
  );
}
