// Chance that can be repeated: the same number gives the same world, whatever the machine.

export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Likelier the earlier in the list: the first is `list.length` times as likely as the last. */
  pickEarly<T>(list: readonly T[]): T;
  /** Around `median`, seldom very much more: how long people take to do something. */
  spread(median: number): number;
}

/** Mulberry32: 32 bits of state, good enough for who writes when. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <T>(list: readonly T[], place: number): T => {
    const found = list[Math.min(list.length - 1, Math.floor(place))];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, next() * list.length),
    pickEarly: (list) => at(list, (1 - Math.sqrt(next())) * list.length),
    spread: (median) => median * (0.35 + 0.9 * next() + (next() < 0.12 ? 4 * next() : 0)),
  };
}
