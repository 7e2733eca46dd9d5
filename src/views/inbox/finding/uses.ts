// What was taken from the palette, in this browser: as much as tells what is used, and no more.
import type { Uses } from './rank';

const KEY = 'wootdeck:taken';
const MOST = 50;

type Use = Uses[number];

const isUse = (it: unknown): it is Use =>
  typeof it === 'object' &&
  it !== null &&
  'value' in it &&
  typeof it.value === 'string' &&
  'times' in it &&
  typeof it.times === 'number';

export function readUses(): Uses {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isUse) : [];
  } catch {
    return [];
  }
}

export function countUse(value: string) {
  const before = readUses();
  const times = (before.find((use) => use.value === value)?.times ?? 0) + 1;
  const after = [{ value, times }, ...before.filter((use) => use.value !== value)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(after));
  } catch {
    // Without room for it, things stay in their given order.
  }
}
