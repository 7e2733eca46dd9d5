// What the guards say.
import { m } from '~/paraglide/messages.js';
import { senderName } from '~/views/shared/names';

import type { Finding, Guard } from './findings';

const NAMES: Record<Guard, () => string> = {
  answered: m.guards_choice_answered,
  assigned: m.guards_choice_assigned,
  note: m.guards_choice_note,
  secret: m.guards_choice_secret,
  greeting: m.guards_choice_greeting,
  attachment: m.guards_choice_attachment,
  haste: m.guards_choice_haste,
};

export const guardName = (guard: Guard): string => NAMES[guard]();

const NOTES = {
  mention: m.guards_note_mention,
  words: m.guards_note_words,
  canned: m.guards_note_canned,
  copied: m.guards_note_copied,
};
const SECRETS = { key: m.guards_secret_key, password: m.guards_secret_password, card: m.guards_secret_card };

/** `name`: the customer's. */
export function findingWords(finding: Finding, name: string): string {
  switch (finding.guard) {
    case 'answered': {
      const sender = finding.messages.at(-1)?.sender;
      return m.guards_answered({ name: sender ? senderName(sender) : m.name_unknown_agent() });
    }
    case 'assigned':
      return m.guards_assigned({ name: finding.name });
    case 'note':
      return NOTES[finding.why]({ what: finding.what });
    case 'secret':
      return SECRETS[finding.what]();
    case 'greeting':
      return m.guards_greeting({ what: finding.what, name });
    case 'attachment':
      return m.guards_attachment({ what: finding.what });
    case 'haste':
      return m.guards_haste({ name });
  }
}
