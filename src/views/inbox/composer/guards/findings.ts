// What should be looked at once more before a reply leaves. Pure: the same reply in the same place is found the same.
import type { Message } from '~/api/types';

import { strangerIn } from './greeting';
import { noteLikeIn, type NoteLike } from './noteLike';
import { withoutQuotes, wholeWords } from './phrases';
import { secretIn, type Secret } from './secrets';
import { wordsFor } from './words';

/** Each can be switched off. In the order in which they are shown. */
export const GUARDS = ['answered', 'assigned', 'note', 'secret', 'greeting', 'attachment', 'haste'] as const;
export type Guard = (typeof GUARDS)[number];

/** `key`: what an agent was asked about once is not asked again; another name or another answer is another question. */
export type Finding = { key: string } & Found;

type Found =
  | { guard: 'answered'; messages: readonly Message[] }
  | { guard: 'assigned'; id: number; name: string }
  | ({ guard: 'note' } & NoteLike)
  | { guard: 'secret'; what: Secret }
  | { guard: 'greeting'; what: string }
  | { guard: 'attachment'; what: string }
  | { guard: 'haste' };

export type Reply = { text: string; hasFiles: boolean };

export type Context = {
  customer: { name: string; email: string | null };
  /** Public answers of colleagues that came after this one was begun, oldest first. */
  answers: readonly Message[];
  /** Whoever has the conversation, if it is somebody else. */
  owner: { id: number; name: string } | undefined;
  colleagues: readonly string[];
  canned: readonly { short_code: string; content: string }[];
  /** Private notes of the conversation, and the one being written. */
  notes: readonly string[];
  /** What the customer may read. */
  said: readonly string[];
  /** What the customer wrote. */
  heard: readonly string[];
  /** The agent has just come from another conversation and has done nothing here yet. */
  isHasty: boolean;
};

const finders: { [G in Guard]: (reply: Reply, context: Context) => Extract<Found, { guard: G }> | undefined } = {
  answered: (_, { answers: messages }) => (messages.length > 0 ? { guard: 'answered', messages } : undefined),
  assigned: (_, { owner }) => owner && { guard: 'assigned', ...owner },
  note: ({ text }, context) => {
    const found = noteLikeIn(withoutQuotes(text), context);
    return found && { guard: 'note', ...found };
  },
  secret: ({ text }) => {
    const what = secretIn(text);
    return what && { guard: 'secret', what };
  },
  greeting: ({ text }, { customer, heard }) => {
    const what = strangerIn(withoutQuotes(text), customer, heard);
    return what === undefined ? undefined : { guard: 'greeting', what };
  },
  attachment: ({ text, hasFiles }) => {
    const what = hasFiles ? undefined : fileToldOf(withoutQuotes(text));
    return what === undefined ? undefined : { guard: 'attachment', what };
  },
  haste: (_, { isHasty }) => (isHasty ? { guard: 'haste' } : undefined),
};

export const findingsOf = (reply: Reply, context: Context, guards: readonly Guard[] = GUARDS): Finding[] =>
  guards
    .map((guard) => finders[guard](reply, context))
    .filter((found) => found !== undefined)
    .map((found) => ({ ...found, key: `${found.guard} ${subjectOf(found)}` }));

function subjectOf(found: Found): string | number | undefined {
  switch (found.guard) {
    case 'answered':
      return found.messages.at(-1)?.id;
    case 'assigned':
      return found.id;
    case 'haste':
      return undefined;
    default:
      return found.what;
  }
}

const ATTACHED = wholeWords(wordsFor('attached'));
const NOT_OURS = wholeWords(wordsFor('notOurs'));
/** Whoever asks for a file has none to send. */
const QUESTION = /[^.!?\n]*\?/g;

const fileToldOf = (text: string): string | undefined =>
  text.replaceAll(QUESTION, '').replaceAll(NOT_OURS, '').match(ATTACHED)?.[0];
