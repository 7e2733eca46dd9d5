import type { Conversation } from '~/api/types';

/** Who is asking. */
export function ContactCard(_props: { conversation: Conversation; onClose?: () => void }) {
  return null;
}
