// The fake for unit specs: while it is there, `fetch` asks a small world of its own. Nothing happens later; what a request
// brings about is there when its answer is.
import { answering } from './answering.ts';
import { partsOf } from './parts.ts';
import type { Parts } from './parts.ts';
import { SMALLEST, seedWorld } from './seed.ts';
import type { World } from './world.ts';
import type { WorldOptions } from './world/state.ts';

interface SpecOptions extends Omit<WorldOptions, 'jobs' | 'origin'> {
  size?: number;
  /** In whose name a request without credentials is answered; null: nobody's. */
  as?: 'admin' | 'agent' | 'limited' | null;
}

export interface SpecFake extends Parts {
  world: World;
  /** Puts the real `fetch` back. */
  stop: () => void;
}

const ORIGIN = 'http://chatwoot.test';

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const give = () => reject(signal.reason as Error);
    if (signal.aborted) give();
    else signal.addEventListener('abort', give);
  });

export function serveFake({ size = SMALLEST, as = 'agent', ...options }: SpecOptions = {}): SpecFake {
  const world = seedWorld({ ...options, size, jobs: 'immediate', origin: ORIGIN });
  const parts = partsOf(world);
  const answer = answering(world, as === null ? null : parts[as]);
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input instanceof Request ? input : new URL(input, ORIGIN), init);
    const response = await Promise.race([answer(request), aborted(request.signal)]);
    if (response.type === 'error') throw new TypeError('fetch failed');
    return response;
  };
  return {
    ...parts,
    world,
    stop: () => {
      globalThis.fetch = before;
    },
  };
}
