// Who is writing, in words. Only colleagues write replies and notes; a customer just writes.
import { useQuery } from '@tanstack/react-query';

import { typingQuery, type Typist } from '~/api/queries/presence';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

/** Those who write the same, in the order in which they began. */
export type Writers = { what: 'customer' | 'reply' | 'note'; names: readonly string[] };

/** Nobody is believed to be writing for as long as that, so there is nothing to lose. */
const FORGET_MS = 60_000;
const NOBODY: readonly Typist[] = [];

export function useTypists(conversationId: number): readonly Typist[] {
  return useQuery({ ...typingQuery(conversationId), gcTime: FORGET_MS }).data ?? NOBODY;
}

/** The customer first, then who answers, then who writes for the team. */
export function writersOf(typists: readonly Typist[]): Writers[] {
  const named = (what: Writers['what']) => typists.filter((typist) => whatOf(typist) === what).map(nameOf);
  const colleagues = (['reply', 'note'] as const).map((what) => ({ what, names: named(what) }));
  return [
    ...named('customer').map((name) => ({ what: 'customer' as const, names: [name] })),
    ...colleagues.filter(({ names }) => names.length > 0),
  ];
}

const whatOf = ({ kind, is_private }: Typist): Writers['what'] =>
  kind === 'contact' ? 'customer' : is_private ? 'note' : 'reply';

const nameOf = ({ kind, name }: Typist): string =>
  name.trim() || (kind === 'contact' ? m.name_unknown_contact() : m.name_unknown_agent());

/** `places` stand where the first two names stand. */
export function writingWords({ what, names }: Writers, [name = '', other = '']: readonly string[] = names): string {
  if (what === 'customer') return m.people_customer_writing({ name });
  const count = names.length - 2;
  const who = count > 0 ? 'more' : count === 0 ? 'two' : 'one';
  const words = what === 'note' ? m.people_noting : m.people_replying;
  return words({ who, name, other, count, number: formatNumber(count) });
}

/** For those who hear it. */
export const writingText = (typists: readonly Typist[]): string =>
  writersOf(typists)
    .map((writers) => writingWords(writers))
    .join(', ');
