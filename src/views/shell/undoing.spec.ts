import { afterEach, expect, it } from 'vitest';

import { showEntries } from '~/api/outbox/entries';
import type { OutboxEntry, State } from '~/api/outbox/entry';

import { stepsBack } from './undoing';

const NOW = 1000;
const promised = { press: 'one', contact_name: 'Iris', conversation_id: 5 };
const noteIn = (state: State) =>
  ({ ...promised, kind: 'message', mode: 'note', id: 'one', created_at: 1, hold_until: 1, state }) as OutboxEntry;
const resolved = (conversation_id: number) =>
  ({
    ...promised,
    kind: 'status',
    status: 'resolved',
    id: `of ${conversation_id}`,
    conversation_id,
    created_at: 2,
    hold_until: NOW + 1,
    state: 'held',
  }) as OutboxEntry;

function wordsFor(entries: readonly OutboxEntry[]) {
  showEntries(entries);
  const held = entries.filter(({ state }) => state === 'held');
  return stepsBack({ held, offered: [], pathname: '/' }, NOW).map(({ words }) => words);
}

afterEach(() => showEntries([]));

it.each<State>(['held', 'sending', 'failed'])(
  'a note that is %s and what it resolved are one conversation',
  (state) => {
    expect(wordsFor([noteIn(state), resolved(5)])).toEqual(['Resolved Iris']);
  },
);

it('what was resolved by one press is one step, and says how many', () => {
  expect(wordsFor([resolved(5), resolved(6)])).toEqual(['Resolved 2 conversations']);
});
