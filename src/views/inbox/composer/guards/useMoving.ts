import { useState } from 'react';

import type { Mode } from '~/api/outbox/entry';

import type { Composing } from '../useComposing';
import { hasContent } from './hasContent';

/** A draft that might be wanted in the other mode. `isPreviewed`: the customer's view of it is shown. */
export type Moving = { from: Mode; isPreviewed: boolean };

export type MovingActs = {
  /** What is asked about now. */
  moving: Moving | undefined;
  /** The other mode is chosen: what was begun stays where it is, and whether that is meant is asked once. */
  leave: () => void;
  /** Shows what the customer would read. */
  preview: () => void;
  /** It stays where it is. */
  keep: () => void;
  /** It has been sent or moved: the next one is another. */
  end: () => void;
};

const NONE: readonly Mode[] = [];

export function useMoving({ draft, isOpen }: Composing): MovingActs {
  const { mode } = draft;
  const [moving, setMoving] = useState<Moving>();
  const [kept, setKept] = useState(NONE);
  // Where nobody can be answered, a note is all there is to write.
  const isAsked = moving && isOpen && (moving.isPreviewed || moving.from !== mode);
  return {
    moving: isAsked ? moving : undefined,
    leave: () => setMoving(hasContent(draft) && !kept.includes(mode) ? { from: mode, isPreviewed: false } : undefined),
    preview: () => setMoving({ from: 'note', isPreviewed: true }),
    keep: () => {
      if (moving) setKept([...kept, moving.from]);
      setMoving(undefined);
    },
    end: () => {
      setKept(NONE);
      setMoving(undefined);
    },
  };
}
