// One verdict on many conversations, and what came of it for each. Each is a write of its own: Chatwoot's call for many says
// yes before it has done anything, and tells nobody of what it leaves out.
import { useSyncExternalStore } from 'react';

import { Undone } from '~/api/outbox/faults';

type Named = { id: number; name: string };
/** `unsure`: done wholly, in part or not at all; somebody has to look. */
export type Result = Named & { state: 'underway' | 'done' | 'undone' | 'failed' | 'unsure'; why?: string };
export type Batch = {
  id: string;
  /** What is done, as something done. */
  words: string;
  results: readonly Result[];
  /** Does it again, to these. */
  retry: (ids: readonly number[]) => void;
  /** Leaves those alone whose turn has not come; undefined where all of it can be taken back. */
  stop: (() => void) | undefined;
};

/** How one of them is done, and what is said of a failure. */
export type Deed = {
  act: (id: number, at: number) => Promise<unknown>;
  explain: (error: unknown) => string;
  stop?: () => void;
};

/** Nobody knows whether it was done: it is not done again by itself. The message says what to look for. */
export class Unsure extends Error {}

let batches: readonly Batch[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Batch[]) {
  batches = next;
  for (const listener of listeners) listener();
}

export function startBatch(words: string, among: readonly Named[], deed: Deed) {
  const id = crypto.randomUUID();
  const retry = (ids: readonly number[]) => {
    become(
      batches.flatMap((batch) => {
        if (batch.id !== id) return [batch];
        const others = batch.results.filter(({ state }) => state === 'unsure');
        return others.length > 0 ? [{ ...batch, results: others }] : [];
      }),
    );
    startBatch(
      words,
      among.filter((one) => ids.includes(one.id)),
      deed,
    );
  };
  become([
    ...batches,
    { id, words, results: among.map((one) => ({ ...one, state: 'underway' })), retry, stop: deed.stop },
  ]);
  const settle = (conversationId: number, change: Pick<Result, 'state' | 'why'>) =>
    become(
      batches.flatMap((batch) => {
        if (batch.id !== id) return [batch];
        const results = batch.results.map((one) => (one.id === conversationId ? { ...one, ...change } : one));
        const isOver = results.every(({ state }) => state === 'done' || state === 'undone');
        return isOver ? [] : [{ ...batch, results }];
      }),
    );
  among.forEach((one, at) => {
    deed.act(one.id, at).then(
      () => settle(one.id, { state: 'done' }),
      (error: unknown) => {
        if (error instanceof Undone) settle(one.id, { state: 'undone' });
        else if (error instanceof Unsure) settle(one.id, { state: 'unsure', why: error.message });
        else settle(one.id, { state: 'failed', why: deed.explain(error) });
      },
    );
  });
}

export const dismissBatch = (id: string) => become(batches.filter((batch) => batch.id !== id));

export const readBatches = (): readonly Batch[] => batches;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Those under way, and those of which something was not done. */
export const useBatches = (): readonly Batch[] => useSyncExternalStore(subscribe, () => batches);
