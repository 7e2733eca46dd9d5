import type { Conversation, Time } from '../model.ts';
import type { Customers } from './customers.ts';
import type { Casting } from './stage.ts';
import { finish, participate, threadOf } from './thread.ts';
import type { Setting } from './thread.ts';

const PACE_MINUTES = 2;

/** A conversation written by hand. */
export function perform(setting: Setting, customers: Customers, casting: Casting, at: Time): Conversation {
  const { world, household, random } = setting;
  const { inbox: key, status, assignee, team, priority = null, subject, attributes = {}, unread } = casting;
  const contact = customers.hero(casting.customer);
  const inbox = household.inboxes[key];
  const owner = assignee === null ? null : (household.people.get(assignee)?.user.id ?? null);
  const conversation = world.addConversation(customers.door(contact, inbox, at), {
    created_at: at,
    uuid: random.uuid(),
    status,
    priority,
    assignee_id: owner,
    team_id: team ? (household.teams.get(team)?.id ?? null) : null,
    labels: [...casting.labels],
    additional_attributes: subject === undefined ? {} : { source: 'email', mail_subject: subject, in_reply_to: null },
    custom_attributes: attributes,
  });
  const { account_id, id: conversation_id } = conversation;
  if (owner !== null) participate(world, { account_id, conversation_id, user_id: owner });
  casting.tell(threadOf(setting, conversation, contact, { speaker: owner, pace: PACE_MINUTES }));
  finish(world, conversation, { unread, facts: {} });
  return conversation;
}
