import { SlidersHorizontal } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import type { Board } from './settings';

const BoardSetup = lazy(async () => ({ default: (await import('./BoardSetup')).BoardSetup }));

type Props = { accountId: number; board: Board; onChange: (board: Board) => void };

export function SetupButton(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<SlidersHorizontal size={16} strokeWidth={1.5} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {m.live_setup_open()}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <BoardSetup {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
