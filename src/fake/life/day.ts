// What may happen next in the shop, one thing at a time. Colleagues leave alone what belongs to somebody who signs in.
import { weigh } from '../seed/random.ts';
import type { World } from '../world.ts';
import * as colleague from './colleagues.ts';
import * as customer from './customers.ts';
import { Scene } from './scene.ts';

interface Doing {
  name: string;
  /** Says what was done, or null when there was no occasion. */
  attempt: (scene: Scene) => string | null;
}

const DOINGS: readonly (readonly [doing: Doing, weight: number])[] = [
  [{ name: 'a customer goes on', attempt: customer.goesOn }, 5],
  [{ name: 'a customer writes first', attempt: customer.writesFirst }, 2],
  [{ name: 'a customer presses', attempt: customer.presses }, 1],
  [{ name: 'a customer comes back', attempt: customer.comesBack }, 0.6],
  [{ name: 'a customer reads', attempt: customer.reads }, 1],
  [{ name: 'a customer types in vain', attempt: customer.typesInVain }, 0.7],
  [{ name: 'a colleague goes on', attempt: colleague.goesOn }, 5],
  [{ name: 'a colleague takes one', attempt: colleague.takes }, 2],
  [{ name: 'a colleague resolves', attempt: colleague.resolves }, 3],
  [{ name: 'a colleague pauses', attempt: colleague.pauses }, 0.4],
];

export class Day {
  readonly #scene: Scene;

  constructor(world: World, seed: number) {
    this.#scene = new Scene(world, seed);
  }

  /** Does one thing and says which. */
  step(): string {
    this.#scene.beat();
    let left = DOINGS;
    while (left.length > 0) {
      const doing = this.#scene.setting.random.weighted(weigh(left));
      const done = doing.attempt(this.#scene);
      if (done !== null) return `${doing.name}: ${done}`;
      left = left.filter(([one]) => one !== doing);
    }
    return 'nothing happens';
  }
}
