// A contact inbox that cannot be made, as Chatwoot says no.
import type { Contact, ContactInbox, Inbox } from '../model.ts';
import { broken, invalid, paramMissing, type Refusal } from '../refusal.ts';
import { contactInboxFor, NoContactInbox } from '../world/contactinboxes.ts';
import type { World } from '../world.ts';

interface Given {
  source_id?: string | null;
  hmac_verified?: boolean;
}

/** Found or made, or refused. `whenTaken`: only a new conversation has words for a source id of somebody else. */
export function openContactInbox(
  world: World,
  contact: Contact,
  inbox: Inbox,
  given: Given = {},
  whenTaken: () => Refusal = broken,
): ContactInbox {
  try {
    return contactInboxFor(world, contact, inbox, given);
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
