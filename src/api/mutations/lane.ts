// Many writes at once would keep whatever is being read waiting: they leave a few at a time.
import { Undone } from '../outbox/faults';

const AT_ONCE = 3;

export class Lane {
  #free: number;
  #isClosed = false;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce = AT_ONCE) {
    this.#free = atOnce;
  }

  /** In its turn; rejects with `Undone` when the lane is closed before. */
  async run<T>(send: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((begin) => void this.#waiting.push(begin));
    try {
      if (this.#isClosed) throw new Undone();
      return await send();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  /** What has not left stays here. */
  close() {
    this.#isClosed = true;
  }
}
