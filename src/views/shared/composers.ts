import { useEffect, useEffectEvent } from 'react';

/** `cursor`: where to go on, in characters; at the end when it is not known. */
type Focus = (cursor?: number) => void;

/** Composers on the page, by conversation. */
const composers = new Map<number, Focus>();
/** Where one goes on writing as soon as it is there. */
let wanted: { conversationId: number; cursor: number | undefined } | undefined;

/** Whoever puts something into a draft from elsewhere goes on writing there. */
export function focusComposer(conversationId: number, cursor?: number) {
  wanted = { conversationId, cursor };
  takeUp();
}

function takeUp() {
  const focus = wanted && composers.get(wanted.conversationId);
  if (!wanted || !focus) return;
  const { cursor } = wanted;
  wanted = undefined;
  focus(cursor);
}

export function useFocusFromElsewhere(conversationId: number, focus: Focus) {
  const onAsked = useEffectEvent(focus);
  useEffect(() => {
    composers.set(conversationId, (cursor) => onAsked(cursor));
    takeUp();
    return () => void composers.delete(conversationId);
  }, [conversationId]);
}
