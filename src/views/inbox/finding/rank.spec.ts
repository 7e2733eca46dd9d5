import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rank, type Ranked } from './rank';

const entries: Ranked[] = [
  { value: 'resolved', label: 'Resolved', detail: 'View' },
  { value: 'resolve', label: 'Resolve', detail: 'This conversation' },
  { value: 'muenster', label: 'Team Münster', detail: 'Team' },
  { value: 'unresolved', label: 'Unresolved refunds', detail: 'Saved view' },
];
const ranked = (typed: string, uses: { value: string; times: number }[] = []) =>
  rank(typed, entries, uses).map(({ value }) => value);

describe('what is typed', () => {
  it('finds what is called just that first, then what begins so, then what has it inside', () => {
    expect(ranked('resolve')).toEqual(['resolve', 'resolved', 'unresolved']);
  });

  it('is found without its accents and by the beginnings of its words', () => {
    expect(ranked('munster')).toEqual(['muenster']);
    expect(ranked('ref unres')).toEqual(['unresolved']);
  });

  it('is found by what kind of thing it is, behind what is called so', () => {
    expect(ranked('team')).toEqual(['muenster']);
    expect(ranked('view')).toEqual(['resolved', 'unresolved']);
  });

  it('has to match in every word', () => {
    expect(ranked('resolve team')).toEqual([]);
  });
});

it('leaves nothing out while nothing is typed', () => {
  expect(rank(' ', entries, [])).toEqual(entries);
});

describe('use', () => {
  it('decides among what matches alike', () => {
    expect(ranked('res', [{ value: 'resolve', times: 1 }])).toEqual(['resolve', 'resolved', 'unresolved']);
    expect(ranked('res')).toEqual(['resolved', 'resolve', 'unresolved']);
  });

  it('never lifts what matches worse', () => {
    expect(ranked('resolve', [{ value: 'unresolved', times: 1000 }])).toEqual(['resolve', 'resolved', 'unresolved']);
  });

  it('comes first where nothing is typed, the latest before the earlier', () => {
    const uses = [
      { value: 'unresolved', times: 1 },
      { value: 'resolve', times: 9 },
    ];
    expect(ranked('', uses)).toEqual(['unresolved', 'resolve', 'resolved', 'muenster']);
  });
});

it('takes whatever is typed, and invents nothing', () => {
  assert(
    property(string({ unit: 'binary' }), (typed) => {
      const found = rank(typed, entries, []);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((entry) => entries.includes(entry))).toBe(true);
    }),
  );
});
