// Lost answers, errors after the fact, reloads, kills, a second tab: every message is there once, in order, and as what it
// was written. `npm run bench -- faults` does the same a thousand times.
import { faultyDay } from './faulty.ts';
import { expect, test } from './fixtures.ts';

test.use({ size: 320 });
test.describe.configure({ timeout: 180_000 });

for (const seed of [1, 2]) {
  test(`on a bad day nothing is lost, doubled, overtaken or told to the wrong person (seed ${seed})`, async ({
    context,
    world,
    page,
  }) => {
    await page.close();
    const count = await faultyDay({ context, world, accountId: 1, messages: 52, seed, isPatient: false });
    const { sent, faults, ...wrong } = count;
    expect(wrong, JSON.stringify(faults)).toEqual({
      lost: [],
      doubled: [],
      reordered: [],
      leaked: [],
      withoutFile: [],
    });
    expect(sent).toBe(52);
    expect(Object.keys(faults).length, 'kinds of faults').toBeGreaterThan(5);
  });
}
