// Where the reader is. At the end one stays at the end, whatever grows or arrives; anywhere else nothing moves, and what
// arrives is counted. The window keeps its place by itself when older messages are put in front.
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';

import { holds, type Row } from './rows';

/** This close to the end is at the end. */
const SLACK = 32;
/** Older messages are asked for this long before the reader gets there. */
const EARLY = 400;
/** What is scrolled to stands clear of the day that sticks to the top. */
const HEADROOM = 44;

type Goal = {
  rows: readonly Row[];
  /** What to open at: `request` is what somebody asked to see; without one, the first unread. */
  goal: { messageId: number | undefined; request: unknown };
  newestId: number;
  onNearTop: () => void;
};

export function useThreadScroll({ rows, goal, newestId, onNearTop }: Goal) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const isFollowing = useRef(true);
  const isByHand = useRef(false);
  const lastOffset = useRef(0);
  const { messageId, request } = goal;
  /** The newest message when the reader left the end. */
  const [leftAt, setLeftAt] = useState<number | undefined>(undefined);

  const follow = (next: boolean) => {
    isFollowing.current = next;
    setLeftAt((before) => (next ? undefined : (before ?? newestId)));
  };
  const toEnd = () => {
    follow(true);
    if (scroller.current) scroller.current.scrollTop = scroller.current.scrollHeight;
  };
  const show = useEffectEvent((messageId: number, request: unknown) => {
    const index = rows.findIndex((row) => holds(row, messageId));
    if (index < 0 || (request === undefined && isByHand.current)) return;
    isFollowing.current = false;
    list.current?.scrollToIndex(index, { align: 'start', offset: -HEADROOM });
  });
  const onHand = useEffectEvent((event: Event) => {
    isByHand.current = true;
    // A thread shorter than its pane does not scroll, but one can try.
    if (event.type === 'wheel' && scroller.current?.scrollTop === 0) onNearTop();
  });
  const keepEnd = useEffectEvent(() => {
    const pane = scroller.current;
    if (pane && isFollowing.current) pane.scrollTop = pane.scrollHeight;
  });

  useLayoutEffect(() => {
    const observer = new ResizeObserver(keepEnd);
    for (const element of [scroller.current, content.current]) if (element) observer.observe(element);
    const stop = new AbortController();
    for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
      scroller.current?.addEventListener(event, onHand, { passive: true, signal: stop.signal });
    }
    return () => {
      observer.disconnect();
      stop.abort();
    };
  }, []);
  useLayoutEffect(() => {
    if (messageId !== undefined) show(messageId, request);
  }, [messageId, request]);

  const onScroll = () => {
    const pane = scroller.current;
    if (!pane) return;
    const { scrollTop, scrollHeight, clientHeight } = pane;
    const isAtEnd = scrollHeight - clientHeight - scrollTop <= SLACK;
    const isUpward = scrollTop < lastOffset.current;
    if (isAtEnd || !isFollowing.current || isUpward) follow(isAtEnd);
    lastOffset.current = scrollTop;
    // Opening a thread moves it too, but downwards.
    if (isUpward && !isAtEnd && scrollTop < EARLY) onNearTop();
  };
  return { scroller, content, list, leftAt, toEnd, onScroll };
}
