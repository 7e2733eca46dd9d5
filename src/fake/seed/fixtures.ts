// What agents have set up for themselves over the months: attributes, macros, saved views, notes on customers, the bell.
import type { Contact, Conversation, JsonObject } from '../model.ts';
import type { World } from '../world.ts';
import { recordEvent } from '../world/reporting.ts';
import type { Household } from './household.ts';

const condition = (
  attribute_key: string,
  values: (string | number)[],
  query_operator: 'and' | null = null,
): JsonObject => ({
  attribute_key,
  filter_operator: 'equal_to',
  values,
  query_operator,
});

export function furnish(world: World, { account, people, since }: Household): void {
  const stamps = { created_at: since, updated_at: since };
  const [ada, ben, claire] = ['Ada Okafor', 'Ben Sørensen', 'Claire Béranger'].map(
    (name) => people.get(name)?.user.id ?? 0,
  );
  const define = (key: string, name: string, more: Partial<Parameters<World['addAttributeDefinition']>[1]>) =>
    world.addAttributeDefinition(account, {
      attribute_key: key,
      attribute_display_name: name,
      attribute_model: 'contact_attribute',
      ...stamps,
      ...more,
    });
  define('plan', 'Plan', {
    attribute_display_type: 'list',
    attribute_values: ['taster', 'household', 'office'],
    attribute_description: 'Coffee Post subscription',
  });
  define('customer_since', 'Customer since', {
    attribute_display_type: 'date',
    attribute_description: 'The first order',
  });
  define('newsletter', 'Newsletter', { attribute_display_type: 'checkbox', attribute_description: 'Wants our mail' });
  define('order_id', 'Order', {
    attribute_model: 'conversation_attribute',
    attribute_description: 'As in the shop: KC-…',
  });
  define('amount', 'Amount', {
    attribute_model: 'conversation_attribute',
    attribute_display_type: 'currency',
    attribute_description: 'What it is about, in euros',
  });
  define('tracking', 'Tracking', {
    attribute_model: 'conversation_attribute',
    attribute_display_type: 'link',
    attribute_description: 'Where the parcel is',
  });

  const macro = (
    name: string,
    visibility: 'personal' | 'global',
    author: number | undefined,
    actions: { action_name: string; action_params: string[] }[],
  ) =>
    world.macros.insert({
      account_id: account.id,
      name,
      visibility,
      created_by_id: author ?? null,
      updated_by_id: author ?? null,
      actions,
      blob_ids: [],
    });
  macro('Refund done', 'global', ada, [
    { action_name: 'add_label', action_params: ['refund'] },
    {
      action_name: 'send_message',
      action_params: ['The refund is on its way and arrives within three to five working days.'],
    },
    { action_name: 'resolve_conversation', action_params: [] },
  ]);
  macro('To the workshop', 'global', ada, [
    { action_name: 'add_label', action_params: ['warranty'] },
    { action_name: 'add_private_note', action_params: ['Please have a look, the pictures are above.'] },
    { action_name: 'change_priority', action_params: ['medium'] },
  ]);
  macro('Phishing report', 'global', claire, [
    { action_name: 'add_label', action_params: ['phishing'] },
    { action_name: 'add_private_note', action_params: ['Forwarded to the provider.'] },
  ]);
  macro('Mine, and quickly', 'personal', ben, [
    { action_name: 'assign_agent', action_params: ['self'] },
    { action_name: 'change_priority', action_params: ['urgent'] },
  ]);

  const view = (
    user_id: number | undefined,
    name: string,
    filter_type: 'conversation' | 'contact',
    payload: JsonObject[],
  ) =>
    world.customFilters.insert({
      account_id: account.id,
      user_id: user_id ?? 0,
      name,
      filter_type,
      query: { payload },
      ...stamps,
    });
  for (const owner of [ada, ben]) {
    view(owner, 'Urgent and open', 'conversation', [
      condition('status', ['open'], 'and'),
      condition('priority', ['urgent']),
    ]);
    view(owner, 'Refunds', 'conversation', [condition('labels', ['refund', 'payment'])]);
  }
  view(ben, 'Norway', 'contact', [condition('country_code', ['NO'])]);
}

const NOTES = [
  'Prefers to be called after four. Works night shifts.',
  'Owns a café in the old town, orders for three friends as well.',
  'Very patient. Sent us a cake when the grinder was repaired.',
  'Invoice always to the company, parcel always to the flat.',
  'Do **not** offer decaf.',
  'يفضّل التواصل بالعربية',
  '第二个地址是公司，请先确认。',
];

/** Notes on every ninth customer or so. */
export function takeNotes(world: World, { people, account }: Household, contacts: readonly Contact[]): void {
  const authors = [...people.values()].slice(0, 9);
  contacts.forEach((contact, i) => {
    const author = authors[i % authors.length];
    const content = NOTES[i % NOTES.length];
    if (!author || content === undefined || (i % 9 !== 0 && i > 1)) return;
    const at = contact.last_activity_at ?? contact.created_at;
    world.notes.insert({
      account_id: account.id,
      contact_id: contact.id,
      user_id: author.user.id,
      content,
      created_at: at,
      updated_at: at,
    });
  });
}

/** The bell: what came to each assignee of what no team has, the newest unread; Dee has been through hers. */
export function ring(world: World, { account, people }: Household, conversations: readonly Conversation[]): void {
  const rung = new Map<number, number>();
  for (const conversation of conversations) {
    const { assignee_id: user_id } = conversation;
    if (conversation.team_id !== null) continue;
    if (user_id === null || user_id === people.get('Dee Novak')?.user.id) continue;
    const count = rung.get(user_id) ?? 0;
    if (count === 24) continue;
    rung.set(user_id, count + 1);
    const last = world.messages
      .of('conversation_id', conversation.id)
      .findLast((message) => message.message_type === 0);
    const at = last?.created_at ?? conversation.created_at;
    const byMessage = last !== undefined && count % 3 !== 2;
    world.notifications.insert({
      account_id: account.id,
      user_id,
      notification_type: byMessage ? 'assigned_conversation_new_message' : 'conversation_assignment',
      primary_actor_id: conversation.id,
      secondary_actor_type: byMessage ? 'Message' : null,
      secondary_actor_id: byMessage ? last.id : null,
      read_at: count < 5 ? null : at + 60_000,
      snoozed_until: null,
      last_activity_at: at,
      meta: {},
      created_at: at,
      updated_at: at,
    });
  }
}

/** Everybody has finished something this week, so that no line of a report is empty. */
export function completeReports(world: World, { people }: Household, conversations: readonly Conversation[]): void {
  const done = conversations.findLast(({ status }) => status === 'resolved');
  if (!done) return;
  const { created_at, last_activity_at } = done;
  const counted = [...world.reportingEvents.all()];
  for (const { user } of people.values()) {
    for (const name of ['first_response', 'reply_time', 'conversation_resolved'] as const) {
      if (counted.some((event) => event.user_id === user.id && event.name === name)) continue;
      recordEvent(world, { ...done, assignee_id: user.id }, name, created_at, last_activity_at);
    }
  }
}
