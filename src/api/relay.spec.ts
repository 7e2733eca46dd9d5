import { beforeEach, expect, test, vi } from 'vitest';

import { Relay, type Message, type RoadState } from './relay';
import type { Tabs } from './tabs';

/** Tabs of one browser: each hears what the others say, in order, unless it is frozen. */
class Browser {
  readonly said: Message[] = [];
  readonly #tabs: { told: (message: Message) => void; isFrozen: boolean }[] = [];

  open() {
    const tab = { told: (_message: Message) => {}, isFrozen: false };
    const roads: { isWhole: boolean; gap: number }[] = [];
    const heard: unknown[] = [];
    let lead = () => {};
    const relay = new Relay({
      led: () => {},
      follows: () => {},
      road: ({ isWhole }: RoadState, gap) => roads.push({ isWhole, gap }),
      heard: (_event, data) => heard.push(data),
      hurry: () => {},
      asking: () => {},
      answer: () => {},
    });
    relay.open('tabs', (_name, { led, told }): Tabs<Message> => {
      lead = led;
      tab.told = told;
      this.#tabs.push(tab);
      return { tell: (message) => this.#say(tab, message), close: () => {} };
    });
    return { relay, roads, heard, tab, lead: () => lead() };
  }

  #say(from: object, message: Message) {
    this.said.push(message);
    for (const tab of this.#tabs) if (tab !== from && !tab.isFrozen) tab.told(message);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
});

test('a leader that is alone keeps what it hears to itself', () => {
  const browser = new Browser();
  const only = browser.open();
  only.lead();
  only.relay.setRoad(true, null, 0);
  only.relay.passOn('message.created', 1);
  expect(only.heard).toEqual([1]);
  expect(browser.said.map(({ type }) => type)).not.toContain('heard');
});

test('whoever comes later hears what is said from then on, and doubts what it knew before', () => {
  const browser = new Browser();
  const first = browser.open();
  first.lead();
  first.relay.setRoad(true, null, 0);
  vi.setSystemTime(5000);
  const second = browser.open();
  expect(second.roads.at(-1)).toEqual({ isWhole: true, gap: 5000 });
  first.relay.passOn('message.created', 2);
  expect(second.heard).toEqual([2]);
  expect(second.roads).toHaveLength(1);
});

test('a road that is whole again is so for all from the same moment: one answer does for all', () => {
  const browser = new Browser();
  const [first, second] = [browser.open(), browser.open()];
  first.lead();
  vi.setSystemTime(2000);
  first.relay.setRoad(true, null, 0);
  expect(first.roads.at(-1)).toEqual({ isWhole: true, gap: 2000 });
  expect(second.roads.at(-1)).toEqual({ isWhole: true, gap: 2000 });
});

test('a tab that was frozen while something was said knows that it missed something', () => {
  const browser = new Browser();
  const [first, second] = [browser.open(), browser.open()];
  first.lead();
  first.relay.setRoad(true, null, 0);
  second.tab.isFrozen = true;
  first.relay.passOn('message.created', 1);
  second.tab.isFrozen = false;
  vi.setSystemTime(9000);
  first.relay.passOn('message.created', 2);
  expect(second.heard).toEqual([2]);
  expect(second.roads.at(-1)).toEqual({ isWhole: true, gap: 9000 });
});

test('a leader that falls silent is believed no longer', () => {
  const browser = new Browser();
  const [first, second] = [browser.open(), browser.open()];
  first.lead();
  first.relay.setRoad(true, null, 0);
  for (let now = 1500; now <= 8000; now += 500) {
    vi.setSystemTime(now);
    first.relay.look(now);
    second.relay.look(now);
  }
  expect(second.relay.state.isWhole).toBe(true);
  for (let now = 8500; now <= 16_000; now += 500) second.relay.look(now);
  expect(second.relay.state).toMatchObject({ isWhole: false, cause: 'closed' });
});

test('the one that takes over is followed, and learns that it is not alone', () => {
  const browser = new Browser();
  const [first, second, third] = [browser.open(), browser.open(), browser.open()];
  first.lead();
  first.relay.setRoad(true, null, 0);
  first.tab.isFrozen = true;
  second.lead();
  second.relay.setRoad(true, null, 0);
  second.relay.passOn('message.created', 3);
  expect(third.heard).toEqual([3]);
});
