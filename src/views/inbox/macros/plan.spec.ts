import { expect, it } from 'vitest';

import type { Conversation, Macro } from '~/api/types';

import { planOf } from './plan';
import { noteRun } from './runs';
import type { Step } from './steps';

const macro = { id: 7, name: 'Found', actions: [] } as unknown as Macro;
const of = (id: number, can_reply = true) => ({ id, can_reply }) as Conversation;
const valuesOf = ({ id }: Conversation) => new Map([['contact.name', id === 3 ? '' : 'Iris']]);
const whyNot = (steps: readonly Step[], among: readonly Conversation[]) => {
  const { on, leftOut } = planOf(macro, steps, among, valuesOf);
  return { on: on.map(({ id }) => id), leftOut: leftOut.map(({ conversation, why }) => [conversation.id, why]) };
};

it('leaves out where a message would have a gap or not arrive, and where it has been run', () => {
  const among = [of(1), of(2, false), of(3), of(4)];
  noteRun(macro.id, 4);
  expect(whyNot([{ kind: 'reply', text: 'Dear {{contact.name}}' }], among)).toEqual({
    on: [1],
    leftOut: [
      [2, 'closed'],
      [3, 'missing'],
      [4, 'ran'],
    ],
  });
  // A note reaches no customer, and so needs no channel that is open.
  expect(whyNot([{ kind: 'note', text: 'Found' }], among)).toEqual({ on: [1, 2, 3], leftOut: [[4, 'ran']] });
});
