import { useState, type ReactNode } from 'react';

/** The first letters of the first and last word, whole graphemes in any script. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => firstGrapheme(word ?? ''));
  return letters.join('').toLocaleUpperCase();
}

/** A letter no mark follows is whole: most are, and segmenting costs a list of rows a millisecond. */
const WHOLE = /^[a-z](?!\p{M})/iu;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const firstGrapheme = (word: string) =>
  WHOLE.test(word) ? word.charAt(0) : (graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? '');

type Props = {
  name: string;
  src?: string | null | undefined;
  size?: 20 | 28 | 40 | 56;
  /** Stands at its corner and is read. */
  badge?: ReactNode;
};

/** A face, or initials while there is none. Decoration: the name always stands beside it. */
export function Avatar({ badge, ...face }: Props) {
  if (!badge) return <Face {...face} />;
  return (
    <span className="relative inline-flex shrink-0">
      <Face {...face} />
      <span className="absolute -end-1 -bottom-1 flex">{badge}</span>
    </span>
  );
}

function Face({ name, src, size = 28 }: Omit<Props, 'badge'>) {
  const [broken, setBroken] = useState(false);
  const box = {
    20: 'size-5 text-[0.5625rem]',
    28: 'size-7 text-[0.6875rem]',
    40: 'size-10 text-ui',
    56: 'size-14 text-title',
  }[size];
  return (
    <span
      aria-hidden
      className={`inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-bubble font-medium text-ink-2 ${box}`}
    >
      {src && !broken ? (
        <img src={src} alt="" className="size-full object-cover" onError={() => setBroken(true)} />
      ) : (
        initials(name)
      )}
    </span>
  );
}
