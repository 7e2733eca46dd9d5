// The global search (search_service.rb): conversations by whom they are with, contacts, what was said. Fifteen of each a page,
// nothing is counted. Typed `%` and `_` are wildcards, and nothing typed is everything.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Contact, Conversation } from '../model.ts';
import { asText } from '../params.ts';
import { messageJson } from '../present/message.ts';
import { availableName } from '../present/people.ts';
import { seconds } from '../present/time.ts';
import { broken } from '../refusal.ts';
import { visibleInboxIds } from '../world/access.ts';
import { isResolved } from '../world/contactrules.ts';
import { containsAnyCase, type Matcher } from '../world/like.ts';
import { messagesOf } from '../world/reading.ts';
import { topPage } from '../world/top.ts';
import { pageOf } from './conversation-scope.ts';

const SEARCH = '/api/v1/accounts/:account_id/search';
const PAGE = 15;
const MONTHS = 3;

const typed = ({ params }: AccountCall): Matcher => containsAnyCase((asText(params.q) ?? '').trim());
const paging = ({ params }: AccountCall) => ({ page: pageOf(params.page), size: PAGE });

const personFits = (fits: Matcher, { name, email, phone_number, identifier }: Contact): boolean =>
  fits(name) || fits(email) || fits(phone_number) || fits(identifier);

/** Whether something is in an inbox of this account that the caller may see. */
function isVisible({ world, account, user }: AccountCall) {
  const inboxes = visibleInboxIds(world, account, user);
  return (row: { account_id: number; inbox_id: number }) =>
    row.account_id === account.id && (!inboxes || inboxes.has(row.inbox_id));
}

function findConversations(call: AccountCall): Conversation[] {
  const { world, params } = call;
  const fits = typed(call);
  const visible = isVisible(call);
  const people = new Set(world.contacts.where((row) => personFits(fits, row)).map(({ id }) => id));
  // Only digits and wildcards can be part of a number: sparing the others the look makes a rare name twice as fast.
  const couldBeNumber = /^[\d%_\\\s]*$/.test(asText(params.q) ?? '');
  const { page, size } = paging(call);
  const found: Conversation[] = [];
  for (const { row } of world.orders.read('created_at_desc')) {
    if (!people.has(row.contact_id) && !(couldBeNumber && fits(String(row.display_id)))) continue;
    if (!visible(row)) continue;
    found.push(row);
    if (found.length === page * size) break;
  }
  return found.slice((page - 1) * size);
}

const contactJson = ({ email, id, name, phone_number, identifier }: Contact) => ({
  email,
  id,
  name,
  phone_number,
  identifier,
});

/** One without a message breaks the whole answer. */
function conversationJson({ world }: AccountCall, conversation: Conversation) {
  const [oldest] = messagesOf(world, conversation);
  if (!oldest) throw broken();
  const { id, channel_id, name, channel_type } = world.inboxes.must(conversation.inbox_id);
  const agent = world.users.get(conversation.assignee_id);
  const membership = agent && world.membership(conversation.account_id, agent.id);
  return {
    id: conversation.display_id,
    account_id: conversation.account_id,
    created_at: seconds(conversation.created_at),
    message: messageJson(world, oldest),
    contact: contactJson(world.contacts.must(conversation.contact_id)),
    inbox: { id, channel_id, name, channel_type },
    ...(agent
      ? {
          agent: {
            id: agent.id,
            available_name: availableName(agent),
            email: agent.email,
            name: agent.name,
            role: membership?.role ?? null,
          },
        }
      : {}),
  };
}

const conversations = (call: AccountCall) => findConversations(call).map((row) => conversationJson(call, row));

function contacts(call: AccountCall) {
  const { world, account } = call;
  const fits = typed(call);
  const rows = topPage(world.contacts.all(), {
    ...paging(call),
    compare: (a, b) => (b.last_activity_at ?? -1) - (a.last_activity_at ?? -1) || a.id - b.id,
    fits: (row) => row.account_id === account.id && isResolved(row) && personFits(fits, row),
  });
  return rows.map(contactJson);
}

/** Notes and activities too. */
function messages(call: AccountCall) {
  const { world } = call;
  const fits = typed(call);
  const visible = isVisible(call);
  const since = new Date(world.now());
  since.setUTCMonth(since.getUTCMonth() - MONTHS);
  const rows = topPage(world.messages.all(), {
    ...paging(call),
    compare: (a, b) => b.created_at - a.created_at || b.id - a.id,
    fits: (row) => row.created_at >= since.getTime() && visible(row) && fits(row.content),
  });
  return rows.map((row) => messageJson(world, row));
}

/** There are no help center articles here. */
const articles = () => [];

export const searchEndpoints: Endpoint[] = [
  endpoint('GET', SEARCH, (call) => ({
    payload: {
      conversations: conversations(call),
      contacts: contacts(call),
      messages: messages(call),
      articles: articles(),
    },
  })),
  endpoint('GET', `${SEARCH}/conversations`, (call) => ({
    payload: {
      conversations: findConversations(call).map((row) => ({
        ...conversationJson(call, row),
        additional_attributes: row.additional_attributes,
      })),
    },
  })),
  endpoint('GET', `${SEARCH}/contacts`, (call) => ({ payload: { contacts: contacts(call) } })),
  endpoint('GET', `${SEARCH}/messages`, (call) => ({ payload: { messages: messages(call) } })),
  endpoint('GET', `${SEARCH}/articles`, () => ({ payload: { articles: articles() } })),
];
