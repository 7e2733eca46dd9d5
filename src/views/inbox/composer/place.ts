import type { Conversation } from '~/api/types';

/** What writing needs to know of a conversation: one that is not begun yet has as much. */
export type WrittenIn = Pick<Conversation, 'id' | 'account_id' | 'inbox_id' | 'custom_attributes' | 'meta'>;
