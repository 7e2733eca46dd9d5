// What one wants to be notified of by e-mail and push. The bell rings whatever is said here.
import { endpoint } from '../endpoint.ts';
import type { AccountUser } from '../model.ts';
import { asArray, asObject, asText, isBlank } from '../params.ts';
import { broken, paramMissing } from '../refusal.ts';

const SETTINGS = '/api/v1/accounts/:account_id/notification_settings';
const KINDS = [
  'conversation_creation',
  'conversation_assignment',
  'assigned_conversation_new_message',
  'conversation_mention',
  'participating_conversation_new_message',
  'sla_missed_first_response',
  'sla_missed_next_response',
  'sla_missed_resolution',
];
const EMAIL_FLAGS = KINDS.map((kind) => `email_${kind}`);
const PUSH_FLAGS = KINDS.map((kind) => `push_${kind}`);

const settingsJson = (membership: AccountUser) => ({
  id: membership.id,
  user_id: membership.user_id,
  account_id: membership.account_id,
  all_email_flags: EMAIL_FLAGS,
  selected_email_flags: membership.selected_email_flags,
  all_push_flags: PUSH_FLAGS,
  selected_push_flags: membership.selected_push_flags,
});

/** In the order of all flags, however they were sent; one that is none is an exception nobody catches. */
function chosen(all: readonly string[], given: unknown): string[] {
  const sent = new Set(asArray(given).map(asText));
  if ([...sent].some((flag) => flag && !all.includes(flag))) throw broken();
  return all.filter((flag) => sent.has(flag));
}

export const notificationSettingEndpoints = [
  endpoint('GET', SETTINGS, ({ membership }) => settingsJson(membership)),

  endpoint('PATCH|PUT', SETTINGS, ({ membership, params }) => {
    if (isBlank(params.notification_settings)) throw paramMissing('notification_settings');
    const given = asObject(params.notification_settings);
    // Both lists are overwritten: the one that was not sent becomes empty.
    const email = chosen(EMAIL_FLAGS, given.selected_email_flags);
    const push = chosen(PUSH_FLAGS, given.selected_push_flags);
    Object.assign(membership, { selected_email_flags: email, selected_push_flags: push });
    return settingsJson(membership);
  }),
];
