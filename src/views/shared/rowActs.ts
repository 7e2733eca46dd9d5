import { createContext, use } from 'react';

type Anchor = { getBoundingClientRect: () => DOMRect };

export type RowActs = {
  /** Asks beside `anchor` who is to have a conversation. */
  assign: (conversationId: number, anchor: Anchor) => void;
  /** Everything that can be done with it. */
  showAll: (conversationId: number, anchor: Anchor) => void;
};

export const RowActsContext = createContext<RowActs>({ assign: () => {}, showAll: () => {} });

/** What can be done with a conversation in a row of any screen where verdicts are given. */
export const useRowActs = () => use(RowActsContext);
