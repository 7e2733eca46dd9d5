// What a company notes about its conversations.
import { post } from '../http';
import type { Conversation } from '../types';
import { pathOf, useEdit } from './edit';

type Attributes = Pick<Conversation, 'custom_attributes'>;

/** Chatwoot replaces all of them at once: give those that stay as well. */
export const useSetConversationAttributes = () =>
  useEdit({
    edit:
      ({ custom_attributes }: Attributes & { id: number }) =>
      (conversation) => ({ ...conversation, custom_attributes }),
    send: ({ id, custom_attributes }) => post<Attributes>(pathOf(id, 'custom_attributes'), { custom_attributes }),
  });
