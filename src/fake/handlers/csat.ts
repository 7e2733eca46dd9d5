// What customers said when they were asked how it went. For administrators only.
import { administratorsOnly, type AccountCall, endpoint } from '../endpoint.ts';
import type { CsatResponse } from '../model.ts';
import { asArray, asId, isBlank } from '../params.ts';
import { agentJson, contactJson } from '../present/people.ts';
import { seconds } from '../present/time.ts';
import { pageOf } from './conversation-scope.ts';
import { isWithin, rangeOf } from './report-scope.ts';

const CSAT = '/api/v1/accounts/:account_id/csat_survey_responses';
const PER_PAGE = 25;

function found({ world, account, params }: AccountCall): CsatResponse[] {
  const range = rangeOf(params);
  const users = asArray(params.user_ids).map(asId);
  const conversationOf = ({ conversation_id }: CsatResponse) => world.conversations.get(conversation_id);
  const tests: ((one: CsatResponse) => boolean)[] = [({ account_id }) => account_id === account.id];
  if (range) tests.push(({ created_at }) => isWithin(created_at, range));
  if (users.length > 0) tests.push(({ assigned_agent_id }) => users.includes(assigned_agent_id));
  if (!isBlank(params.rating)) tests.push(({ rating }) => rating === asId(params.rating));
  if (!isBlank(params.inbox_id)) tests.push((one) => conversationOf(one)?.inbox_id === asId(params.inbox_id));
  if (!isBlank(params.team_id)) tests.push((one) => conversationOf(one)?.team_id === asId(params.team_id));
  const direction = params.sort === 'created_at' ? 1 : -1;
  return world.csatResponses
    .where((one) => tests.every((fits) => fits(one)))
    .toSorted((a, b) => direction * (a.created_at - b.created_at || a.id - b.id));
}

/** A contact or an agent who is gone is absent, not null. */
function responseJson({ world, account }: AccountCall, response: CsatResponse) {
  const contact = world.contacts.get(response.contact_id);
  const agent = world.users.get(response.assigned_agent_id);
  return {
    id: response.id,
    rating: response.rating,
    feedback_message: response.feedback_message,
    account_id: response.account_id,
    message_id: response.message_id,
    ...(contact ? { contact: contactJson(world, contact) } : {}),
    conversation_id: world.conversations.get(response.conversation_id)?.display_id ?? null,
    ...(agent ? { assigned_agent: agentJson(world, agent, account.id) } : {}),
    created_at: seconds(response.created_at),
  };
}

/** Ratings nobody gave are absent. Only the dates count for how many were asked. */
function metrics(call: AccountCall) {
  const { world, account, params } = call;
  const responses = found(call);
  const range = rangeOf(params);
  const asked = world.messages.where(
    (one) =>
      one.account_id === account.id &&
      one.content_type === 'input_csat' &&
      (range === null || isWithin(one.created_at, range)),
  );
  const byRating = [...Map.groupBy(responses, ({ rating }) => rating)].toSorted(([a], [b]) => a - b);
  return {
    total_count: responses.length,
    ratings_count: Object.fromEntries(byRating.map(([rating, given]) => [rating, given.length])),
    total_sent_messages_count: asked.length,
  };
}

export const csatEndpoints = [
  endpoint('GET', CSAT, (call) => {
    administratorsOnly(call);
    const start = (pageOf(call.params.page) - 1) * PER_PAGE;
    return found(call)
      .slice(start, start + PER_PAGE)
      .map((response) => responseJson(call, response));
  }),

  endpoint('GET', `${CSAT}/metrics`, (call) => {
    administratorsOnly(call);
    return metrics(call);
  }),
];
