import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Undone } from '~/api/outbox/faults';

import { dismissBatch, readBatches, startBatch, Unsure } from './batches';

const settle = () => new Promise((resolve) => setTimeout(resolve));
const explain = (error: unknown) => String(error);
type Fate = 'done' | 'undone' | 'failed' | 'unsure';

/** Conversations and what becomes of each. */
function begin(fates: readonly Fate[]) {
  const among = fates.map((_fate, at) => ({ id: at + 1, name: `customer ${at}` }));
  const acted: number[] = [];
  const act = async (id: number) => {
    acted.push(id);
    const fate = fates[id - 1];
    if (fate === 'undone') throw new Undone();
    if (fate === 'unsure') throw new Unsure(`Error: not ${id}`);
    if (fate === 'failed') throw new Error(`not ${id}`);
  };
  startBatch('Resolved', among, { act, explain });
  return acted;
}

describe('a batch', () => {
  it('reports of each what really became of it, and is gone only when nothing is left to tell', async () => {
    await assert(
      asyncProperty(
        array(constantFrom<Fate>('done', 'undone', 'failed', 'unsure'), { minLength: 1 }),
        async (fates) => {
          const acted = begin(fates);
          await settle();
          expect(acted).toEqual(fates.map((_fate, at) => at + 1));
          const [batch] = readBatches();
          expect(batch !== undefined).toBe(fates.includes('failed') || fates.includes('unsure'));
          if (!batch) return;
          expect(batch.results.map(({ state }) => state)).toEqual(fates);
          expect(batch.results.map(({ why }) => why)).toEqual(
            fates.map((fate, at) => (fate === 'failed' || fate === 'unsure' ? `Error: not ${at + 1}` : undefined)),
          );
          dismissBatch(batch.id);
        },
      ),
    );
  });

  it('tries again only what was not done', async () => {
    const acted = begin(['done', 'failed', 'undone', 'failed']);
    await settle();
    const [batch] = readBatches();
    batch?.retry([2, 4]);
    await settle();
    expect(acted).toEqual([1, 2, 3, 4, 2, 4]);
    expect(readBatches()).toHaveLength(1);
    expect(readBatches()[0]?.results.map(({ id }) => id)).toEqual([2, 4]);
    dismissBatch(readBatches()[0]?.id ?? '');
  });

  it('keeps telling of what nobody knows, and does not do it again with the others', async () => {
    const acted = begin(['unsure', 'failed', 'done']);
    await settle();
    readBatches()[0]?.retry([2]);
    await settle();
    expect(acted).toEqual([1, 2, 3, 2]);
    expect(readBatches().map(({ results }) => results.map(({ id, state }) => [id, state]))).toEqual([
      [[1, 'unsure']],
      [[2, 'failed']],
    ]);
    for (const { id } of readBatches()) dismissBatch(id);
  });
});
