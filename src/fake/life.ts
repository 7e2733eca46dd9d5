// Customers go on writing while somebody watches, and colleagues go on answering. Off unless started.
import { Day } from './life/day.ts';
import { randomFrom } from './seed/random.ts';
import type { World } from './world.ts';

export interface Life {
  stop: () => void;
}

export interface LifeOptions {
  /** 1: something every 8 to 15 seconds; 10: ten times as much; 0: nothing. */
  pace?: number;
  /** The same number, the same day; when each thing happens is the clock's. */
  seed?: number;
}

const SHORTEST_MS = 8000;
const SPAN_MS = 7000;

export function startLife(world: World, { pace = 1, seed = 1 }: LifeOptions = {}): Life {
  if (pace <= 0) return { stop: () => {} };
  const day = new Day(world, seed);
  const random = randomFrom(seed);
  const pause = () => (SHORTEST_MS + SPAN_MS * random.next()) / pace;
  let timer = setTimeout(goOn, pause());
  function goOn(): void {
    day.step();
    timer = setTimeout(goOn, pause());
  }
  return { stop: () => clearTimeout(timer) };
}
