// Chance that can be repeated: the same number gives the same world, whatever the machine.

export interface Random {
  /** 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(choices: Weighted<T>): T;
  uuid(): string;
  /** Around `median`, seldom very much more: how long people take to do something. */
  spread(median: number): number;
}

/** Values with the weights of all up to and including each. */
export type Weighted<T> = readonly (readonly [value: T, upTo: number])[];

export function weigh<T>(choices: readonly (readonly [value: T, weight: number])[]): Weighted<T> {
  let upTo = 0;
  return choices.map(([value, weight]) => [value, (upTo += weight)] as const);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

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
    weighted: (choices) => {
      const mark = next() * (choices.at(-1)?.[1] ?? 0);
      const found = choices.find(([, upTo]) => mark < upTo);
      if (!found) throw new Error('nothing to choose from');
      return found[0];
    },
    uuid: () => {
      const word = () => {
        const bits = next() * 2 ** 32;
        return `${HEX[(bits >>> 24) & 255]}${HEX[(bits >>> 16) & 255]}${HEX[(bits >>> 8) & 255]}${HEX[bits & 255]}`;
      };
      const text = word() + word() + word() + word();
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-a${text.slice(17, 20)}-${text.slice(20)}`;
    },
    spread: (median) => median * (0.35 + 0.9 * next() + (next() < 0.12 ? 4 * next() : 0)),
  };
}
