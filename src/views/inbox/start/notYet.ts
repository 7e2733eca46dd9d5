import type { ContactableInbox } from '~/api/queries/contacts';
import type { Contact } from '~/api/types';

import type { WrittenIn } from '../composer/place';

/**
 * The conversation there will be, as far as writing in it needs one. No conversation has its number: what is begun to
 * somebody is kept under theirs, and is nobody else's.
 */
export const notYet = (accountId: number, contact: Contact, { inbox }: ContactableInbox): WrittenIn => ({
  id: -contact.id,
  account_id: accountId,
  inbox_id: inbox.id,
  custom_attributes: {},
  meta: { sender: contact, channel: inbox.channel_type, hmac_verified: null },
});
