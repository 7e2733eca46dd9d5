import type { Typist } from '~/api/queries/presence';
import type { Conversation } from '~/api/types';

/** What a row is drawn from, however many lines it has. */
export type RowProps = {
  conversation: Conversation;
  /** The customer's. */
  name: string;
  typists: readonly Typist[];
  isUnread: boolean;
  /** In lists of more than one status, or of more than one owner, a row says which. */
  showsStatus: boolean;
  assignee: string | undefined;
  /** What happened to it, when it no longer belongs here. */
  leaving: string | undefined;
};
