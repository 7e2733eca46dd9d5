// POST conversations/filter: what can be asked of a conversation (filter_keys.yml). No status condition means any status;
// the order is always the latest activity first.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Conversation } from '../model.ts';
import { asArray, asText } from '../params.ts';
import { conversationJson } from '../present/conversation.ts';
import { broken } from '../refusal.ts';
import { pageOf, visibleKinds } from './conversation-scope.ts';
import {
  among,
  CONTAINING,
  EQUALITY,
  type Field,
  idField,
  labelField,
  PRESENCE,
  textField,
  timeField,
} from './filter-fields.ts';
import { compileFilter } from './filter.ts';
import { gather } from './gathering.ts';

/** Texts that are no status match nothing; `all` among them matches everything. */
const status: Field<Conversation> = {
  operators: EQUALITY,
  compile: ({ operator, values }) => {
    if (!Array.isArray(values)) throw broken();
    const wanted = values.includes('all') ? ['open', 'resolved', 'pending', 'snoozed'] : values;
    return among<Conversation, unknown>((row) => row.status, wanted, operator);
  },
};

const priority: Field<Conversation> = {
  operators: EQUALITY,
  compile: ({ operator, values }) => {
    if (!Array.isArray(values)) throw broken();
    return among<Conversation, unknown>((row) => row.priority, asArray(values), operator);
  },
};

const additional = (key: string, operators: readonly string[]) =>
  textField<Conversation>((row) => asText(row.additional_attributes[key]), operators);

const FIELDS: Record<string, Field<Conversation>> = {
  status,
  assignee_id: idField((row) => row.assignee_id, [...EQUALITY, ...PRESENCE]),
  inbox_id: idField((row) => row.inbox_id, [...EQUALITY, ...PRESENCE]),
  team_id: idField((row) => row.team_id, [...EQUALITY, ...PRESENCE]),
  priority,
  display_id: idField((row) => row.display_id, [...EQUALITY, ...CONTAINING]),
  campaign_id: idField((row) => row.campaign_id, [...EQUALITY, ...PRESENCE]),
  labels: labelField(),
  browser_language: additional('browser_language', EQUALITY),
  conversation_language: additional('conversation_language', EQUALITY),
  country_code: additional('country_code', EQUALITY),
  referer: additional('referer', [...EQUALITY, ...CONTAINING]),
  created_at: timeField((row) => row.created_at),
  last_activity_at: timeField((row) => row.last_activity_at),
  mail_subject: additional('mail_subject', [...EQUALITY, ...CONTAINING]),
};

function filter(call: AccountCall) {
  const { world, account, params, user } = call;
  const fits = compileFilter(params.payload, {
    fields: FIELDS,
    definitions: world.attributeDefinitions.where(
      (one) => one.account_id === account.id && one.attribute_model === 'conversation_attribute',
    ),
    customOf: (row: Conversation) => row.custom_attributes,
    now: world.now(),
  });
  const scope = { status: 'all', kinds: visibleKinds(call), others: [fits] } as const;
  const page = pageOf(params.page);
  const { counts, rows } = gather(world, scope, user, { sortBy: 'last_activity_at_desc', page });
  const { assigned_count: _, ...meta } = counts;
  return { meta, payload: rows.map((row) => conversationJson(world, row, user)) };
}

export const conversationFilterEndpoints: Endpoint[] = [
  endpoint('POST', '/api/v1/accounts/:account_id/conversations/filter', filter),
];
