import type { ReactNode } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';

import { useKept } from './kept';

/** More than this is a log file or a mishap: the thread shows its beginning, the rest on request. */
const LONGEST = 4000;
const BEGINNING = 2000;

type Props = { text: string; id: number | string; children: (shown: string) => ReactNode };

export function LongText({ text, id, children }: Props) {
  const [isWhole, setWhole] = useKept(`whole-${id}`, false);
  if (text.length <= LONGEST || isWhole) return children(text);
  return (
    <div className="grid justify-items-start gap-2">
      <div className="w-full min-w-0">{children(`${beginning(text)}…`)}</div>
      <Button onClick={() => setWhole(true)}>{m.thread_show_whole({ number: formatNumber(text.length) })}</Button>
    </div>
  );
}

/** Never half of a character that takes two. */
const beginning = (text: string) => text.slice(0, BEGINNING).replace(/[\uD800-\uDBFF]$/, '');
