// A busy account: colleagues and customers act all over it.
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../src/fake/seed/random.ts';
import { actOnce } from '../src/truth/actors.ts';
import type { Counter } from './calls.ts';
import type { Stage } from './stage.ts';

type Pace = { seconds: number; perSecond: number };

/**
 * So that this many broadcasts a second arrive at the pages: one act makes several, and how many depends on the act. Where
 * nothing arrives, as many acts happen.
 */
export async function happenings({ fake }: Stage, counter: Counter, { seconds, perSecond }: Pace) {
  const { world, accountId, tokens } = fake;
  const people = world.users.where(({ access_token }) => [tokens.admin, tokens.agent].includes(access_token));
  const random = randomFrom(11);
  const began = performance.now();
  const heardBefore = counter.calls.heard;
  for (let turn = 1; turn <= seconds * perSecond; turn += 1) {
    if (counter.calls.heard - heardBefore < turn) actOnce({ world, random, people, accountId }, { silently: false });
    await wait(Math.max(0, began + (turn * 1000) / perSecond - performance.now()));
  }
}
