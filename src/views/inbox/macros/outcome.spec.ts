import { describe, expect, it } from 'vitest';

import type { Macro } from '~/api/types';

import { outcomeOf } from './outcome';
import { stepsOf, type Step } from './steps';

const macro = (...actions: [string, unknown[]?][]): Macro => ({
  id: 1,
  name: 'One',
  visibility: 'global',
  account_id: 1,
  actions: actions.map(([action_name, action_params]) => ({ action_name, action_params })),
});

describe('steps', () => {
  it.each<[string, unknown[] | undefined, Step]>([
    ['assign_agent', ['self'], { kind: 'agent', agent: 'self' }],
    ['assign_agent', ['nil'], { kind: 'agent', agent: null }],
    ['assign_agent', [7], { kind: 'agent', agent: 7 }],
    ['assign_team', ['0'], { kind: 'team', team: null }],
    ['assign_team', [3], { kind: 'team', team: 3 }],
    ['remove_assigned_team', undefined, { kind: 'team', team: null }],
    ['change_priority', ['nil'], { kind: 'priority', priority: null }],
    ['change_priority', ['high'], { kind: 'priority', priority: 'high' }],
    ['change_priority', ['sky-high'], { kind: 'unknown', name: 'change_priority' }],
    ['change_status', ['open'], { kind: 'status', status: 'open' }],
    ['change_status', ['asleep'], { kind: 'unknown', name: 'change_status' }],
    ['snooze_conversation', [], { kind: 'status', status: 'snoozed' }],
    ['send_message', ['Hello'], { kind: 'reply', text: 'Hello' }],
    ['dance', ['a'], { kind: 'unknown', name: 'dance' }],
  ])('%s %j', (name, params, step) => {
    expect(stepsOf(macro([name, params]))).toEqual([step]);
  });
});

describe('outcome', () => {
  const before = { lastMessageId: 10, myId: 2 };
  const message = (id: number, isPrivate: boolean, senderId = 2) => ({
    id,
    content: 'Hello',
    private: isPrivate,
    message_type: 1,
    sender: { id: senderId, type: 'user' },
  });
  const after = (changes: object = {}, messages: object[] = []) =>
    ({
      conversation: { status: 'open', priority: null, labels: [], muted: false, meta: {}, ...changes },
      messages,
    }) as unknown as Parameters<typeof outcomeOf>[1];
  const seen = (steps: Step[], ...then: Parameters<typeof after>) => outcomeOf(steps, after(...then), before);

  it('tells done from not done', () => {
    const steps: Step[] = [
      { kind: 'add_labels', labels: ['a', 'b'] },
      { kind: 'status', status: 'resolved' },
    ];
    expect(seen(steps, { labels: ['b', 'a'], status: 'resolved' })).toEqual([true, true]);
    expect(seen(steps, { labels: ['a'], status: 'resolved' })).toEqual([false, true]);
  });

  it('goes by the last of those that set the same', () => {
    const steps: Step[] = [
      { kind: 'status', status: 'open' },
      { kind: 'status', status: 'resolved' },
    ];
    expect(seen(steps, { status: 'resolved' })).toEqual([true, true]);
  });

  it('counts only what came since, by whoever ran it, and takes no note for a reply', () => {
    const reply: Step = { kind: 'reply', text: 'Hello' };
    expect(seen([reply], {}, [message(9, false)])).toEqual([false]);
    expect(seen([reply], {}, [message(11, false, 5)])).toEqual([false]);
    expect(seen([reply], {}, [message(11, true)])).toEqual([false]);
    expect(seen([reply], {}, [message(11, false)])).toEqual([true]);
    expect(seen([reply, reply], {}, [message(11, false)])).toEqual([true, false]);
  });

  it('says nothing of what leaves no trace', () => {
    expect(seen([{ kind: 'webhook', url: 'https://x.example' }])).toEqual([undefined]);
  });
});
