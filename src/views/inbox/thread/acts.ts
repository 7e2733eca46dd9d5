import { createContext } from 'react';

import type { Message } from '~/api/types';

/** What can be done with messages where they are read; nothing where one only peeks. */
export type MessageActs = {
  /** The channel the conversation is in. */
  channelType: string;
  showPicture: (url: string) => void;
  askToDelete: (message: Message) => void;
};

export const MessageActsContext = createContext<MessageActs | undefined>(undefined);
