// Reading a list to its end, page by page and not faster than Chatwoot can bear: what is selected beyond the pages on screen.
import { useSyncExternalStore } from 'react';

/** A page costs Chatwoot a third of a second: after the first few, one in a second. */
const FREE_PAGES = 4;
const PACE_MS = 1000;

export type Walk = { isPaused: boolean; hasFailed: boolean };

type Steps<Row> = {
  /** The rows of a page; fewer than a page holds on the last one. */
  read: (page: number) => Promise<readonly Row[]>;
  found: (rows: readonly Row[]) => void;
  perPage: number;
  wait?: (ms: number) => Promise<void>;
};

let walk: Walk | undefined;
let goOn: (() => void) | undefined;
/** Each walk has another. */
let current = 0;
const listeners = new Set<() => void>();

function become(next: Walk | undefined) {
  walk = next;
  for (const listener of listeners) listener();
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Resolves at the end of the list, or when it was ended. One at a time. */
export async function walkList<Row>({ read, found, perPage, wait = sleep }: Steps<Row>): Promise<void> {
  if (walk) return;
  const mine = (current += 1);
  const isOver = () => mine !== current;
  become({ isPaused: false, hasFailed: false });
  for (let page = 1; ; page += 1) {
    if (page > FREE_PAGES) await wait(PACE_MS);
    const rows = await readOnce(() => read(page), isOver);
    if (isOver()) return;
    found(rows);
    if (rows.length < perPage) return endWalk();
  }
}

/** What fails pauses: whoever wants it goes on from there. */
async function readOnce<Row>(read: () => Promise<readonly Row[]>, isOver: () => boolean): Promise<readonly Row[]> {
  while (!isOver()) {
    if (walk?.isPaused) await new Promise<void>((resolve) => (goOn = resolve));
    if (isOver()) break;
    try {
      return await read();
    } catch {
      if (!isOver()) become({ isPaused: true, hasFailed: true });
    }
  }
  return [];
}

export function endWalk() {
  current += 1;
  if (walk) become(undefined);
  goOn?.();
  goOn = undefined;
}

export const pauseWalk = () => walk && become({ isPaused: true, hasFailed: false });

export function resumeWalk() {
  if (!walk) return;
  become({ isPaused: false, hasFailed: false });
  goOn?.();
  goOn = undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useWalk = (): Walk | undefined => useSyncExternalStore(subscribe, () => walk);
