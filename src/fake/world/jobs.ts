// Background work, Chatwoot's Sidekiq: activity messages, notifications, bulk actions, everything that happens after the answer.
// With 'timers' it comes late, as in life; with 'immediate' it is done before `later` returns, for tests that look at the outcome.

export type JobMode = 'timers' | 'immediate';

interface Pending {
  due: number;
  job: () => void;
  timer: ReturnType<typeof setTimeout>;
}

export class Jobs {
  mode: JobMode;
  readonly #pending = new Set<Pending>();

  constructor(mode: JobMode) {
    this.mode = mode;
  }

  later(ms: number, job: () => void): void {
    if (this.mode === 'immediate') {
      job();
      return;
    }
    const pending: Pending = {
      due: performance.now() + ms,
      job,
      timer: setTimeout(() => {
        this.#pending.delete(pending);
        try {
          job();
        } catch (error) {
          // A job that fails is written down and forgotten; the server goes on.
          console.error(error);
        }
      }, ms),
    };
    this.#pending.add(pending);
  }

  /** Does everything that is due some time, now, and what that brings about. */
  settle(): void {
    while (this.#pending.size > 0) {
      const [next] = [...this.#pending].sort((a, b) => a.due - b.due);
      if (!next) return;
      clearTimeout(next.timer);
      this.#pending.delete(next);
      next.job();
    }
  }

  /** Forgets what is pending: the world is closing. */
  stop(): void {
    for (const { timer } of this.#pending) clearTimeout(timer);
    this.#pending.clear();
  }
}
