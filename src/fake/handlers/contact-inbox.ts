// A contact inbox that cannot be made, as Chatwoot says no.
import type { Contact, ContactInbox, Inbox } from '../model.ts';
import { broken, invalid, paramMissing, type Refusal } from '../refusal.ts';
import { contactInboxFor, NoContactInbox } from '../world/contactinboxes.ts';
import type { World } from '../world.ts';

/** `whenTaken`: only a new conversation has words for a source id of somebody else. */
export function orRefuse<Made>(make: () => Made, whenTaken: () => Refusal = broken): Made {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof NoContactInbox)) throw error;
    switch (error.reason) {
      case 'missing':
        throw paramMissing(error.message);
      case 'malformed':
        throw invalid(`Source ${error.message}`, 'source_id');
      case 'taken':
        throw whenTaken();
      case 'unsupported':
        throw broken();
    }
  }
}

/** Found or made, or refused. */
export const openContactInbox = (
  world: World,
  contact: Contact,
  inbox: Inbox,
  given: { source_id?: string | null; hmac_verified?: boolean } = {},
  whenTaken?: () => Refusal,
): ContactInbox => orRefuse(() => contactInboxFor(world, contact, inbox, given), whenTaken);
