import { useEffect, useEffectEvent } from 'react';

/** Composers on the page, by conversation. */
const composers = new Map<number, () => void>();

/** Whoever puts something into a draft from elsewhere goes on writing there. */
export const focusComposer = (conversationId: number) => composers.get(conversationId)?.();

export function useFocusFromElsewhere(conversationId: number, focus: () => void) {
  const onAsked = useEffectEvent(focus);
  useEffect(() => {
    composers.set(conversationId, () => onAsked());
    return () => void composers.delete(conversationId);
  }, [conversationId]);
}
