// A believable morning of support at one company, the same for the same number and clock. `size` is the number of
// conversations, 45 at least: fewer could not hold one of every kind.
import { historyDays, plan, shares } from './seed/calendar.ts';
import type { Conversation, Time } from './model.ts';
import type { Slot } from './seed/calendar.ts';
import { Customers } from './seed/customers.ts';
import { attachmentExhibits } from './seed/exhibits/attachments.ts';
import { kindExhibits } from './seed/exhibits/kinds.ts';
import { letterExhibits } from './seed/exhibits/letters.ts';
import { mishapExhibits } from './seed/exhibits/mishaps.ts';
import { threadExhibits, veryLong } from './seed/exhibits/threads.ts';
import { completeReports, furnish, ring, takeNotes } from './seed/fixtures.ts';
import { moveIn } from './seed/household.ts';
import { Library } from './seed/library.ts';
import { perform } from './seed/performance.ts';
import { randomFrom } from './seed/random.ts';
import { Shelf } from './seed/shelf.ts';
import type { Casting } from './seed/stage.ts';
import { Teller } from './seed/telling.ts';
import type { Setting } from './seed/thread.ts';
import { World } from './world.ts';
import type { WorldOptions } from './world/state.ts';

export interface SeedOptions extends WorldOptions {
  size?: number;
}

export const SMALLEST = 45;
/** So many of the newest finished conversations, and every so-manieth before, are told with everything. */
const RICH_RESOLVED = 600;
const RICH_EVERY = 50;
const VERY_LONG_FROM = 10_000;
const MINUTE = 60_000;

export function seedWorld({ size = 320, ...options }: SeedOptions = {}): World {
  const world = new World(options);
  const random = randomFrom((options.seed ?? 1) * 7919 + 1);
  const wanted = Math.max(size, SMALLEST);
  const days = historyDays(wanted);
  const household = moveIn(world, days);
  const setting: Setting = { world, household, random, shelf: new Shelf(world) };
  const customers = new Customers(setting);
  const teller = new Teller(setting, customers, new Library(random));
  const exhibits = castings(wanted);

  const counts = shares(wanted);
  for (const { status } of exhibits) counts[status] -= 1;
  const isRich = richness(counts.resolved);
  const toPerform = exhibits
    .map((casting) => ({ casting, at: world.now() - casting.startedMinutesAgo * MINUTE }))
    .sort((a, b) => b.at - a.at);
  const conversations: Conversation[] = [];
  const performUntil = (time: Time) => {
    for (let next = toPerform.at(-1); next && next.at <= time; next = toPerform.at(-1)) {
      toPerform.pop();
      conversations.push(perform(setting, customers, next.casting, next.at));
    }
  };
  for (const slot of plan(counts, world.now(), days, random)) {
    performUntil(slot.startedAt);
    conversations.push(teller.tell(slot, isRich(slot)));
  }
  performUntil(Infinity);

  furnish(world, household);
  completeReports(world, household, conversations);
  takeNotes(world, household, [...customers.regulars()]);
  ring(world, household, conversations.filter((one) => one.status === 'open').toReversed());
  return world;
}

/** Whether a finished conversation, met in the order they began, is told with everything. */
function richness(resolved: number): (slot: Slot) => boolean {
  let left = resolved;
  return ({ fate }) => {
    if (fate !== 'resolved') return true;
    left -= 1;
    return left < RICH_RESOLVED || left % RICH_EVERY === 0;
  };
}

const castings = (size: number): Casting[] => [
  ...attachmentExhibits,
  ...kindExhibits,
  ...letterExhibits,
  ...mishapExhibits,
  ...threadExhibits,
  ...(size >= VERY_LONG_FROM ? [veryLong] : []),
];
