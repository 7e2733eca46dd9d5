import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startLife } from './life.ts';
import { Day } from './life/day.ts';
import { recall } from './life/recall.ts';
import type { Conversation } from './model.ts';
import { seedWorld } from './seed.ts';

const MORNING = Date.UTC(2026, 10, 24, 9, 40);

function aDay({ seed = 1, steps = 0 } = {}) {
  let now = MORNING;
  const world = seedWorld({ size: 320, now: () => now, jobs: 'immediate' });
  const day = new Day(world, seed);
  const log: string[] = [];
  const goOn = (times: number) => {
    for (let i = 0; i < times; i += 1) {
      now += 11_000;
      log.push(day.step());
    }
  };
  const before = { messages: world.messages.size, conversations: world.conversations.size };
  goOn(steps);
  return { world, log, goOn, before };
}

const textOf = (world: ReturnType<typeof seedWorld>, { id }: Conversation) =>
  world.messages.of('conversation_id', id).at(-1)?.content;

describe('a day in the shop', () => {
  it('is the same for the same number', () => {
    const { log } = aDay({ seed: 3, steps: 200 });
    expect(aDay({ seed: 3, steps: 200 }).log).toEqual(log);
    expect(aDay({ seed: 4, steps: 200 }).log).not.toEqual(log);
  });

  it('holds everything that may happen, and never runs dry', () => {
    const { log, world, before } = aDay({ steps: 600 });
    expect(new Set(log.map((line) => line.split(':')[0])).size).toBe(10);
    expect(log).not.toContain('nothing happens');
    expect(world.conversations.size).toBeGreaterThan(before.conversations + 20);
    const said = [...world.messages.all()].slice(before.messages);
    for (const kind of [0, 1, 2])
      expect(said.filter((message) => message.message_type === kind).length).toBeGreaterThan(50);
    expect(said.some((message) => message.private)).toBe(true);
  });

  it('leaves the desk about as full as it was', () => {
    const { world, goOn } = aDay();
    const open = () => [...world.conversations.all()].filter(({ status }) => status === 'open').length;
    const before = open();
    goOn(1500);
    expect(open() / before).toBeGreaterThan(0.6);
    expect(open() / before).toBeLessThan(1.6);
  });

  it('never speaks for those who sign in', () => {
    const { world, before } = aDay({ steps: 600 });
    const signIn = new Set([...world.accountUsers.all()].filter((one) => one.auto_offline).map((one) => one.user_id));
    const said = [...world.messages.all()].slice(before.messages).filter(({ sender_type }) => sender_type === 'User');
    expect(signIn.size).toBe(3);
    expect(said.filter(({ sender_id }) => signIn.has(sender_id ?? 0))).toEqual([]);
  });

  it('fills every blank, in what customers and colleagues say alike', () => {
    const { world, before } = aDay({ steps: 600 });
    for (const { content } of [...world.messages.all()].slice(before.messages)) {
      expect(content ?? '').not.toMatch(/\{\w+\}|undefined|@\[/);
    }
  });
});

describe('knowing the story', () => {
  const storied = () => {
    const { world } = aDay();
    const found = [...world.conversations.all()].filter(({ status }) => status === 'open');
    return { world, found };
  };

  it('works for nearly every conversation nobody wrote by hand', () => {
    const { world, found } = storied();
    const known = found.filter((conversation) => recall(world, conversation) !== null);
    expect(known.length / found.length).toBeGreaterThan(0.75);
  });

  it('goes on with the customer when somebody answers in words of their own', () => {
    const { world, found } = storied();
    const ben = world.users.find(({ name }) => name === 'Ben Sørensen') ?? null;
    const asked = found.find((one) => {
      const story = recall(world, one);
      return story?.next?.by === 'agent' && story.story.lines.filter(({ by }) => by === 'customer').length > 2;
    });
    if (!asked) throw new Error('nobody waits for an answer');
    world.sendMessage(asked, { content: 'Let me see what I can do.' }, ben);
    expect(recall(world, asked)?.next?.by).toBe('customer');
  });

  it('keeps what was said before: the same order, the same parcel', () => {
    const { world, found } = storied();
    for (const conversation of found) {
      const order = recall(world, conversation)?.known.get('order');
      const said = world.messages
        .of('conversation_id', conversation.id)
        .map(({ content }) => content)
        .join('\n');
      expect(said).toContain(order ?? '');
    }
  });

  it('takes no part in what a person began', () => {
    const { world } = storied();
    const contactInbox = world.contactInboxes.must(1);
    const conversation = world.createConversation(contactInbox, { message: { content: 'Hello from me' } }, null);
    expect(textOf(world, conversation)).toBe('Hello from me');
    expect(recall(world, conversation)).toBeNull();
  });
});

describe('while one watches', () => {
  beforeEach(() => void vi.useFakeTimers({ now: MORNING }));
  afterEach(() => void vi.useRealTimers());

  async function messagesAfter(pace: number | undefined, minutes: number) {
    const world = seedWorld({ size: 320 });
    const life = startLife(world, pace === undefined ? {} : { pace });
    const before = world.messages.size;
    await vi.advanceTimersByTimeAsync(minutes * 60_000);
    life.stop();
    return { world, count: world.messages.size - before };
  }

  it('something is said every now and then', async () => {
    const { count } = await messagesAfter(undefined, 10);
    expect(count).toBeGreaterThan(25);
    expect(count).toBeLessThan(150);
  });

  it('more is said at a higher pace, and nothing at none', async () => {
    const usual = await messagesAfter(1, 5);
    const busy = await messagesAfter(6, 5);
    expect(busy.count / usual.count).toBeGreaterThan(3);
    expect((await messagesAfter(0, 30)).count).toBe(0);
  });

  it('nothing more is said once it is stopped', async () => {
    const { world } = await messagesAfter(5, 1);
    await vi.advanceTimersByTimeAsync(60_000);
    const { size } = world.messages;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(world.messages.size).toBe(size);
  });
});
