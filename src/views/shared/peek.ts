import { createContext, use } from 'react';

export const PeekContext = createContext<(conversationId: number) => void>(() => {});

/** Shows a conversation without opening it. */
export const usePeek = () => use(PeekContext);
