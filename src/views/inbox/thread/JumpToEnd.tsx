import { ArrowDown } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';

/** The way back to the newest, and how many have come meanwhile. */
export function JumpToEnd({ arrived, onJump }: { arrived: number; onJump: () => void }) {
  return (
    <Button
      look={arrived > 0 ? 'primary' : 'quiet'}
      className="absolute inset-x-0 bottom-3 z-10 mx-auto w-fit shadow-float"
      icon={<ArrowDown size={16} strokeWidth={1.5} aria-hidden />}
      onClick={onJump}
    >
      {arrived > 0 ? m.thread_new_below({ count: arrived, number: formatNumber(arrived) }) : m.thread_to_newest()}
    </Button>
  );
}
