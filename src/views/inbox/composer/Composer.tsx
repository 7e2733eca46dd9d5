import type { Conversation } from '~/api/types';

/** Where an agent writes a reply or a private note. */
export function Composer(_props: { conversation: Conversation }) {
  return null;
}
