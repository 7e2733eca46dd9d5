// News is told to the cache in turns: in the next frame when it is rare, together with what else comes when it is not. A
// turn ends after a few milliseconds, whatever is left, so that a storm never holds up a key.

/** A frame. */
const SOON_MS = 16;
/** While news keeps coming: each turn draws the page anew. */
const AGAIN_MS = 120;
const SLICE_MS = 8;

export class Turns<News> {
  readonly #tell: (news: News) => void;
  readonly #batch: (work: () => void) => void;
  #queue: News[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #endedAt = 0;

  /** `batch` runs what belongs together, and lets the page know of it once. */
  constructor(tell: (news: News) => void, batch: (work: () => void) => void) {
    this.#tell = tell;
    this.#batch = batch;
  }

  add(news: News) {
    this.#queue.push(news);
    this.#timer ??= setTimeout(() => this.#take(), Math.max(SOON_MS, this.#endedAt + AGAIN_MS - Date.now()));
  }

  close() {
    clearTimeout(this.#timer);
  }

  #take() {
    const began = performance.now();
    try {
      this.#batch(() => {
        while (this.#queue.length > 0 && performance.now() - began < SLICE_MS) this.#tell(this.#queue.shift() as News);
      });
    } finally {
      // Whatever one piece of news did, the next one is told.
      this.#endedAt = Date.now();
      this.#timer = this.#queue.length > 0 ? setTimeout(() => this.#take(), SOON_MS) : undefined;
    }
  }
}
