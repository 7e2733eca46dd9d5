// A network between a browser and the fake Chatwoot that does what networks do: it is slow, it loses requests before and
// after they were carried out, it cuts sockets with and without a word, and it sleeps. Everything takes simulated time.
import type { Cable } from '../fake/cable.ts';
import type { Random } from '../fake/seed/random.ts';
import type { OpenWire } from '../api/wire.ts';

type Answer = (request: Request) => Promise<Response>;

/** Whatever has no type is a broadcast. */
type Frame = { type: string } | { type?: never; message: { event: string; data: unknown } };

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export class Network {
  /** `down`: nothing passes. `deaf`: sockets stay open, but nothing comes through. `blocked`: sockets are refused. */
  state: 'well' | 'down' | 'deaf' | 'blocked' = 'well';
  /** How many of 100 requests lose their answer. */
  lossPercent = 0;
  readonly #random: Random;
  readonly #sockets = new Set<{ cut: () => void }>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** Every socket ends; the other side is told or not, as it happens. */
  cut() {
    for (const socket of this.#sockets) socket.cut();
  }

  fetchFrom(answer: Answer): (input: string, init?: RequestInit) => Promise<Response> {
    return async (input, init) => {
      const request = new Request(new URL(input, 'http://chatwoot.test'), init);
      await wait(this.#random.int(1, 40));
      this.#failIfDown();
      const response = await answer(request);
      await wait(this.#random.int(1, 120));
      this.#failIfDown();
      if (this.#random.int(0, 99) < this.lossPercent) throw new TypeError('fetch failed');
      return response;
    };
  }

  #failIfDown() {
    if (this.state === 'down') throw new TypeError('fetch failed');
  }

  /**
   * ActionCable's client, as small as it gets. Frames keep their order, but broadcasts overtake each other: each is
   * rendered and sent by a job of its own.
   */
  wireTo(cable: Cable): OpenWire {
    return (identity, events) => {
      const identifier = JSON.stringify({ channel: 'RoomChannel', ...identity });
      let isOver = false;
      let at = 0;
      /** What is said next arrives after what was said before. */
      const later = (act: () => void) => {
        at = Math.max(at, Date.now() + this.#random.int(1, 60));
        setTimeout(() => {
          if (!isOver && this.state !== 'down' && this.state !== 'deaf') act();
        }, at - Date.now());
      };
      const end = () => {
        if (isOver) return;
        isOver = true;
        this.#sockets.delete(socket);
        caller?.hangUp();
        setTimeout(events.closed, 1);
      };
      const socket = { cut: end };
      const isRefused = this.state === 'blocked' || this.state === 'down';
      const caller = isRefused
        ? undefined
        : cable.open({
            send: (text) => {
              const frame = JSON.parse(text) as Frame;
              const arrive = () => {
                events.alive();
                if (frame.type === undefined) events.heard(frame.message.event, frame.message.data);
                else if (frame.type === 'welcome') events.opened();
                else if (frame.type === 'confirm_subscription') events.confirmed();
              };
              if (frame.type === undefined) setTimeout(() => later(arrive), this.#random.int(0, 400));
              else later(arrive);
            },
            close: end,
          });
      const say = (frame: object) => later(() => caller?.receive(JSON.stringify(frame)));
      if (!caller) {
        setTimeout(end, this.#random.int(1, 40));
      } else {
        this.#sockets.add(socket);
        say({ command: 'subscribe', identifier });
      }
      return {
        beat: () => say({ command: 'message', identifier, data: JSON.stringify({ action: 'update_presence' }) }),
        close: end,
      };
    };
  }
}
