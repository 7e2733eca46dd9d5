// What people and messages are called in one line, with something to say when Chatwoot knows little or nothing.
import type { Agent, Contact, Conversation, Sender } from '~/api/types';
import { m } from '~/paraglide/messages.js';

/** Name, else e-mail, else phone; Chatwoot keeps "" for a name never given. */
export const contactName = (contact: Pick<Contact, 'name' | 'email' | 'phone_number'>): string =>
  contact.name.trim() || contact.email || contact.phone_number || m.name_unknown_contact();

/** How a contact is reached and told apart, beside the name. */
export const contactReach = (contact: Pick<Contact, 'name' | 'email' | 'phone_number' | 'identifier'>): string =>
  [contact.email, contact.phone_number, contact.identifier]
    .filter((way) => way && way !== contactName(contact))
    .join(' · ');

export const agentName = (agent: Pick<Agent, 'name' | 'available_name'>): string =>
  agent.available_name.trim() || agent.name.trim() || m.name_unknown_agent();

/** Whoever a conversation is assigned to, a person or a bot. */
export function assigneeName({ meta: { assignee } }: Conversation): string | undefined {
  if (!assignee) return undefined;
  return 'available_name' in assignee ? agentName(assignee) : assignee.name || m.name_unknown_agent();
}

export function senderName(sender: Sender): string {
  switch (sender.type) {
    case 'contact':
      return contactName(sender);
    case 'user':
      return agentName(sender);
    case 'agent_bot':
    case 'captain_assistant':
      return sender.name || m.name_unknown_agent();
  }
}
