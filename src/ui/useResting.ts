import { useEffect, useState, type RefObject } from 'react';

const REST_MS = 400;
/** As long as a hand may take from what it rested on to what has opened beside it. */
const LEAVE_MS = 300;

/** What is rested on, and the place beside which to speak of it. */
export type Rested = { on: HTMLElement; anchor: HTMLElement };

type Options = {
  /** Which elements of the page count; they need not know of it. */
  selector: string;
  anchorOf: (on: HTMLElement) => HTMLElement;
  /** What opens: a pointer in it is still there. */
  card: RefObject<HTMLElement | null>;
};

/**
 * What a mouse has come to rest on, or the keyboard has reached. One set of listeners for any number of elements:
 * crossing them costs a timer, and draws nothing. A press, a key or scrolling ends it.
 */
export function useResting({ selector, anchorOf, card }: Options): Rested | undefined {
  const [rested, setRested] = useState<Rested>();
  useEffect(() => {
    const watch = new Watch({ selector, anchorOf, card }, setRested);
    return () => watch.end();
  }, [selector, anchorOf, card]);
  return rested;
}

class Watch {
  #opening: number | undefined;
  /** Of the keyboard: a mouse that lies still meanwhile has no say in it. */
  #reaching: number | undefined;
  #closing: number | undefined;
  #open: Rested | undefined;
  /** Whoever presses wants what the press does, and nothing in its way. */
  #pressed: Element | null = null;
  readonly #ending = new AbortController();
  readonly #options: Options;
  readonly #tell: (rested: Rested | undefined) => void;

  constructor(watched: Options, tell: (rested: Rested | undefined) => void) {
    this.#options = watched;
    this.#tell = tell;
    const options = { capture: true, passive: true, signal: this.#ending.signal } as const;
    document.addEventListener('pointermove', this.#onPointer, options);
    document.addEventListener('pointerover', this.#onPointer, options);
    document.documentElement.addEventListener('pointerleave', this.#leave, { signal: options.signal });
    document.addEventListener('pointerdown', this.#onPress, options);
    document.addEventListener('focusin', this.#onFocus, options);
    document.addEventListener('focusout', this.#onBlur, options);
    document.addEventListener('scroll', this.#onScroll, options);
    document.addEventListener('keydown', this.#onKey, { ...options, passive: false });
    // Reached, or come to lie on, before anybody listened.
    this.#reach(document.activeElement);
    const under = this.#underMouse();
    if (under) this.#opening = this.#soon(under);
  }

  end() {
    this.#ending.abort();
    this.#hide();
  }

  #onPointer = ({ target, pointerType, buttons }: PointerEvent) => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return;
    const under = target.closest<HTMLElement>(this.#options.selector);
    if (under !== this.#pressed) this.#pressed = null;
    window.clearTimeout(this.#opening);
    if (under && buttons === 0 && under !== this.#pressed && under !== this.#open?.on)
      this.#opening = this.#soon(under);
    if (this.#open?.anchor.contains(target) || this.#options.card.current?.contains(target)) this.#stay();
    else this.#leave();
  };

  #onPress = ({ target }: PointerEvent) => {
    if (!(target instanceof Element) || this.#options.card.current?.contains(target)) return;
    this.#hide();
    this.#pressed = target.closest(this.#options.selector);
  };

  #onFocus = ({ target }: FocusEvent) => {
    this.#reach(target);
  };

  #reach(target: EventTarget | null) {
    if (!(target instanceof HTMLElement) || !target.matches(this.#options.selector) || !isReached(target)) return;
    window.clearTimeout(this.#reaching);
    this.#reaching = this.#soon(target);
  }

  #onBlur = ({ target }: FocusEvent) => {
    if (target instanceof Element && target.matches(this.#options.selector)) this.#hide();
  };

  #onScroll = ({ target }: Event) => {
    if (this.#open && target instanceof Node && target.contains(this.#open.on)) this.#hide();
  };

  #onKey = (event: KeyboardEvent) => {
    // What is marked in the card may be copied.
    if (event.ctrlKey || event.metaKey || event.key === 'Shift') return;
    const wasOpen = this.#open !== undefined;
    this.#hide();
    if (!wasOpen || event.key !== 'Escape') return;
    // It closes this and nothing behind it.
    event.preventDefault();
    event.stopPropagation();
  };

  #underMouse = () => document.querySelector<HTMLElement>(`:is(${this.#options.selector}):hover`);

  #soon = (on: HTMLElement) =>
    window.setTimeout(() => {
      // News may have drawn it anew under a mouse that lies still.
      const there = on.isConnected ? on : this.#underMouse();
      if (there) this.#show(there);
    }, REST_MS);

  #show(on: HTMLElement) {
    this.#stay();
    this.#open = { on, anchor: this.#options.anchorOf(on) };
    this.#tell(this.#open);
  }

  #stay() {
    window.clearTimeout(this.#closing);
    this.#closing = undefined;
  }

  #leave = () => {
    if (this.#open && !isReached(this.#open.on)) this.#closing ??= window.setTimeout(() => this.#hide(), LEAVE_MS);
    else window.clearTimeout(this.#closing);
  };

  #hide() {
    window.clearTimeout(this.#opening);
    window.clearTimeout(this.#reaching);
    this.#stay();
    if (!this.#open) return;
    this.#open = undefined;
    this.#tell(undefined);
  }
}

const isReached = (element: Element) => element.matches(':focus-visible');
