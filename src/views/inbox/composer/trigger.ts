// What is being typed that something can be offered for: "/" a prepared answer, "@" a colleague, ":" an emoji.
import type { Mode } from '~/api/outbox/entry';

export type Trigger = {
  kind: 'canned' | 'mention' | 'emoji';
  /** Where the sign stands. */
  start: number;
  /** Where what has been typed after it ends. */
  end: number;
  query: string;
  /** `:tada:` said in full. */
  isClosed: boolean;
};

const KINDS = { '/': 'canned', '@': 'mention', ':': 'emoji' } as const;
/** At the beginning of a word, and up to the caret. Nobody names a longer code. */
const BEFORE_CARET = /(?:^|[\s(])([/@:])([^\s/@:]{0,60})(:?)$/;
/** Faces drawn with signs, ":)" and ":-P", and times of the day stay what they are. */
const SHORT_CODE = /^(?:[a-z][\w+-]+|[+-]1)$/;

/** `asked` is where a button has put the sign: then even nothing after it is enough. */
export function findTrigger(text: string, caret: number, mode: Mode, asked?: number): Trigger | undefined {
  const [found, sign = '', query = '', closing = ''] =
    BEFORE_CARET.exec(text.slice(Math.max(0, caret - 80), caret)) ?? [];
  if (found === undefined) return undefined;
  const kind = KINDS[sign as keyof typeof KINDS];
  const start = caret - query.length - closing.length - 1;
  const isClosed = closing !== '';
  if (kind === 'mention' && mode !== 'note') return undefined;
  if (kind !== 'emoji' && isClosed) return undefined;
  if (kind === 'emoji' && start !== asked && !SHORT_CODE.test(query)) return undefined;
  return { kind, start, end: caret, query, isClosed };
}
