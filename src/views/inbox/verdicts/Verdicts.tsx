import {
  createContext,
  lazy,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useState,
  type ReactNode,
} from 'react';

import type { ShortcutId } from '~/shortcuts';
import { HeldKeys } from '~/ui/HeldKeys';
import { catchLetters } from '~/ui/letters';
import { useShortcut } from '~/ui/useShortcut';
import { RowActsContext, type RowActs } from '~/views/shared/rowActs';

import { readSelection } from '../selection/selection';
import { useAddress } from '../useAddress';
import type { Deed, DeskHandle } from './Desk';
import { ASKING, KEYED, type VerbId } from './verbIds';

/** All that verdicts need comes once the screen is there; a key pressed before waits for it. */
const Desk = lazy(async () => ({ default: (await import('./Desk')).Desk }));

/** Where something opens. */
export type Anchor = { getBoundingClientRect: () => DOMRect };

/** What a verdict would be given on, and where it would ask. */
type InHand = { id: number; anchor: Anchor };

/** Hands verdicts on to where they are carried out. */
class Counter implements RowActs {
  #desk: DeskHandle | null = null;
  #waiting: ((desk: DeskHandle) => void)[] = [];
  #header: Anchor | null = null;
  #bar: Anchor | null = null;
  /** On its way to the screen, and what is pressed for it meanwhile. */
  #awaited: number | undefined;
  #ahead: (VerbId | 'actions')[] = [];
  #shown: number | null | undefined;

  /** Does it, or asks beside `anchor` what has to be chosen first. */
  give = (verb: VerbId, id: number, anchor: Anchor, preset?: string) => {
    // Its field is further off than the desk.
    if (!this.#desk && ASKING.has(verb)) catchLetters();
    this.#ask((desk) => desk.give(verb, [id], fixed(anchor), preset));
  };

  /** What needs no more asking. */
  act = (ids: readonly number[], write: Deed) => this.#ask((desk) => desk.act(ids, write));

  assign = (id: number, anchor: Anchor) => this.give('assign', id, anchor);

  /** Everything that can be done with a conversation. */
  showAll = (id: number, anchor: Anchor) => this.#ask((desk) => desk.showAll([id], fixed(anchor)));

  /** The same for all that is selected. */
  giveChosen = (verb: VerbId, anchor: Anchor) => this.#ask((desk) => desk.give(verb, chosenIds(), fixed(anchor)));

  showAllForChosen = (anchor: Anchor) => this.#ask((desk) => desk.showAll(chosenIds(), fixed(anchor)));

  /** On to the next one, without a verdict. */
  goOn = (id: number) => this.#ask((desk) => desk.goOn(id));

  attach = (desk: DeskHandle | null) => {
    this.#desk = desk;
    if (!desk) return;
    for (const what of this.#waiting.splice(0)) what(desk);
  };

  /** Where that opens which a key asks of the open conversation. */
  attachHeader = (header: Anchor | null) => {
    this.#header = header;
  };

  /** Where that opens which a key asks of the selection. */
  attachBar = (bar: Anchor | null) => {
    this.#bar = bar;
  };

  /** The focused row, else the open conversation. */
  inHand(shownId: number | null | undefined): InHand | undefined {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]');
    if (row) return { id: Number(row.dataset.row), anchor: row };
    return shownId && this.#header ? { id: shownId, anchor: this.#header } : undefined;
  }

  /** By key: for what is selected, which is in sight wherever the focus is, else for what is in hand. */
  press(verb: VerbId | 'actions', shownId: number | null | undefined) {
    if (this.#awaited !== undefined) {
      this.#ahead.push(verb);
      return;
    }
    const inHand = this.inHand(shownId);
    if (chosenIds().length > 0) {
      const anchor = this.#bar ?? inHand?.anchor ?? document.body;
      if (verb === 'actions') this.showAllForChosen(anchor);
      else this.giveChosen(verb, anchor);
      return;
    }
    if (!inHand) return;
    if (verb === 'actions') this.showAll(inHand.id, inHand.anchor);
    else this.give(verb, inHand.id, inHand.anchor);
  }

  /** What is pressed from now on is for that one, or for nobody where there is none. */
  advance = (id: number | undefined) => {
    this.#awaited = id === this.#shown ? undefined : (id ?? NOBODY);
    this.#flush();
  };

  /** The open conversation, or that which is on its way. */
  expected = (): number | null | undefined => this.#awaited ?? this.#shown;

  /** Another one than the awaited is nobody's to decide unseen. */
  shows(shownId: number | null | undefined) {
    if (shownId !== this.#awaited) this.#ahead = [];
    this.#awaited = undefined;
    this.#shown = shownId;
    this.#flush();
  }

  #flush() {
    while (this.#awaited === undefined) {
      const verb = this.#ahead.shift();
      if (!verb) return;
      this.press(verb, this.#shown);
    }
  }

  #ask(what: (desk: DeskHandle) => void) {
    if (this.#desk) what(this.#desk);
    else this.#waiting.push(what);
  }
}

/** No conversation has it. */
const NOBODY = 0;
const WORK = ['focus', 'claim'] as const;
const VerdictsContext = createContext<Counter | undefined>(undefined);

export function useVerdicts(): Counter {
  const verdicts = use(VerdictsContext);
  if (!verdicts) throw new Error('there is no VerdictsProvider around this');
  return verdicts;
}

/** Where verdicts are given: by key on the focused row, else on the open conversation, or by whoever calls `give`. */
export function VerdictsProvider({ children }: { children: ReactNode }) {
  const { conversationId: shownId } = useAddress();
  const [counter] = useState(() => new Counter());
  useRowMenu(counter);
  useLayoutEffect(() => counter.shows(shownId), [counter, shownId]);
  return (
    <VerdictsContext value={counter}>
      <RowActsContext value={counter}>{children}</RowActsContext>
      <Key id="actions" onPress={() => counter.press('actions', shownId)} />
      {KEYED.map((id) => (
        <Key key={id} id={id} onPress={() => counter.press(id, shownId)} />
      ))}
      <Suspense fallback={<HeldKeys ids={WORK} />}>
        <Desk ref={(desk) => counter.attach(desk)} onAdvance={counter.advance} />
      </Suspense>
    </VerdictsContext>
  );
}

const chosenIds = (): number[] => [...readSelection().chosen];

/** A key that is held down gives one verdict. */
function Key({ id, onPress }: { id: ShortcutId; onPress: () => void }) {
  useShortcut(id, ({ repeat }) => repeat || onPress());
  return null;
}

/** The place as it is now: a row may go while something is open beside it. */
function fixed(anchor: Anchor): Anchor {
  const place = anchor.getBoundingClientRect();
  return { getBoundingClientRect: () => place };
}

/** The second button of the pointer on a row, and the menu key; with Shift the browser's own menu comes. */
function useRowMenu(counter: Counter) {
  const onContextMenu = useEffectEvent((event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!row || event.shiftKey) return;
    event.preventDefault();
    row.focus({ preventScroll: true });
    const place = { getBoundingClientRect: () => new DOMRect(event.clientX, event.clientY) };
    const id = Number(row.dataset.row);
    if (chosenIds().includes(id)) counter.showAllForChosen(place);
    else counter.showAll(id, place);
  });
  useEffect(() => {
    document.addEventListener('contextmenu', onContextMenu);
    return () => document.removeEventListener('contextmenu', onContextMenu);
  }, []);
}
