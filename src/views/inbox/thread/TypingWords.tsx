import { Lock, Reply } from 'lucide-react';
import { Fragment } from 'react';

import type { Typist } from '~/api/queries/presence';

import { NamedWords } from './NamedWords';
import { writersOf, writingWords, type Writers } from './typists';

const LOOKS: Record<Writers['what'], string> = { customer: 'text-ink', reply: 'text-ink-2', note: 'text-private-ink' };

const glyph = {
  size: 12,
  strokeWidth: 1.75,
  'aria-hidden': true,
  className: 'me-1 inline-block align-[-1px]',
} as const;

/** Who is writing, marked like what they write: ↩ us, a lock for a note, nothing for the customer. */
export function TypingWords({ typists }: { typists: readonly Typist[] }) {
  return writersOf(typists).map((writers, index) => (
    <Fragment key={`${writers.what} ${writers.names[0]}`}>
      {index > 0 && ' · '}
      <span className={LOOKS[writers.what]}>
        {writers.what === 'note' && <Lock {...glyph} />}
        {writers.what === 'reply' && <Reply {...glyph} />}
        <NamedWords words={(places) => writingWords(writers, places)} names={writers.names} />
      </span>
    </Fragment>
  ));
}
