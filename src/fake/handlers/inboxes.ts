// Inboxes and who belongs to them. Administrators see all, agents those they are a member of; everything else is 401.
// Every change tells all clients to fetch the list again.
import { administratorsOnly, type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { Inbox, User } from '../model.ts';
import { asArray, asBoolean, asId, asText } from '../params.ts';
import { inboxJson } from '../present/channel.ts';
import { invalid, notAllowed, notFound } from '../refusal.ts';
import { invalidateCache } from '../world/broadcasts.ts';
import { notHere } from './fallback.ts';
import { agentsJson, givenUsers, usersOf } from './members.ts';

const ACCOUNT = '/api/v1/accounts/:account_id';
const INBOXES = `${ACCOUNT}/inboxes`;
const MEMBERS = `${ACCOUNT}/inbox_members`;

const strangers = () => invalid('User must exist', 'user');

const isAdministrator = ({ membership }: AccountCall) => membership.role === 'administrator';

const mayEnter = (call: AccountCall, inbox: Inbox) =>
  isAdministrator(call) || call.world.isInboxMember(inbox.id, call.user.id);

/** There, and open to who asks. */
function inboxOf(call: AccountCall, id: number): Inbox {
  const inbox = ofAccount(call.world.inboxes.get(id), call.account);
  if (!mayEnter(call, inbox)) throw notAllowed();
  return inbox;
}

function membersOf({ world }: AccountCall, inbox: Inbox): User[] {
  return world.inboxMembers
    .where((one) => one.inbox_id === inbox.id)
    .flatMap(({ user_id }) => world.users.get(user_id) ?? []);
}

/** Members of all these inboxes, and all administrators. */
function assignable(call: AccountCall, inboxes: readonly Inbox[]): User[] {
  const { world, account } = call;
  const fits = ({ id }: User) =>
    world.isAdministrator(account.id, id) || inboxes.every((inbox) => world.isInboxMember(inbox.id, id));
  return usersOf(call).filter(fits);
}

const TEXTS = ['name', 'greeting_message', 'out_of_office_message', 'timezone', 'business_name'] as const;
const SWITCHES = [
  'greeting_enabled',
  'enable_email_collect',
  'csat_survey_enabled',
  'enable_auto_assignment',
  'working_hours_enabled',
  'allow_messages_after_resolved',
  'lock_to_single_conversation',
] as const;

function changeInbox({ world, account, user, params }: AccountCall, inbox: Inbox): void {
  const texts = TEXTS.filter((name) => name in params).map((name) => [name, asText(params[name])]);
  const switches = SWITCHES.filter((name) => name in params).map((name) => [name, asBoolean(params[name])]);
  Object.assign(inbox, Object.fromEntries([...texts, ...switches]), { updated_at: world.now() });
  invalidateCache(world, account, 'inbox', user);
}

const inboxes = [
  endpoint('GET', INBOXES, (call) => ({
    payload: call.world.inboxes
      .where((inbox) => inbox.account_id === call.account.id && mayEnter(call, inbox))
      .map((inbox) => inboxJson(call.world, inbox, isAdministrator(call))),
  })),

  endpoint('POST', INBOXES, (call) => {
    administratorsOnly(call);
    throw notHere();
  }),

  endpoint('GET', `${INBOXES}/:id`, (call) => inboxJson(call.world, inboxOf(call, call.id()), isAdministrator(call))),

  endpoint('PATCH|PUT', `${INBOXES}/:id`, (call) => {
    const inbox = inboxOf(call, call.id());
    administratorsOnly(call);
    changeInbox(call, inbox);
    return inboxJson(call.world, inbox, true);
  }),

  endpoint('DELETE', `${INBOXES}/:id`, (call) => {
    inboxOf(call, call.id());
    administratorsOnly(call);
    throw notHere();
  }),

  endpoint('GET', `${INBOXES}/:id/assignable_agents`, (call) => ({
    payload: agentsJson(call, assignable(call, [inboxOf(call, call.id())])),
  })),

  endpoint('GET', `${INBOXES}/:id/agent_bot`, (call) => {
    inboxOf(call, call.id());
    // No inbox here has a bot of its own; the key is absent then.
    return {};
  }),

  endpoint('GET', `${ACCOUNT}/assignable_agents`, (call) => {
    const ids = asArray(call.params.inbox_ids).map(asId);
    if (ids.length === 0) throw notFound();
    return {
      payload: agentsJson(
        call,
        assignable(
          call,
          ids.map((id) => inboxOf(call, id ?? 0)),
        ),
      ),
    };
  }),
];

function changeMembers(call: AccountCall, inbox: Inbox, joining: readonly User[], leaving: readonly User[]): void {
  const { world, account, user: by } = call;
  for (const user of joining) world.addInboxMember(inbox, user);
  for (const user of leaving) {
    world.inboxMembers.delete(world.inboxMembers.find((one) => one.inbox_id === inbox.id && one.user_id === user.id));
  }
  if (joining.length + leaving.length > 0) invalidateCache(world, account, 'inbox', by);
}

/** The inbox a change of members is about. */
function inboxToChange(call: AccountCall): Inbox {
  const inbox = ofAccount(call.world.inboxes.get(asId(call.params.inbox_id)), call.account);
  administratorsOnly(call);
  return inbox;
}

const inboxMembers = [
  endpoint('GET', `${MEMBERS}/:inbox_id`, (call) => ({
    payload: agentsJson(call, membersOf(call, inboxOf(call, call.id('inbox_id')))),
  })),

  endpoint('POST', MEMBERS, (call) => {
    const inbox = inboxToChange(call);
    const members = membersOf(call, inbox);
    changeMembers(
      call,
      inbox,
      givenUsers(call, strangers).filter((user) => !members.includes(user)),
      [],
    );
    return { payload: agentsJson(call, membersOf(call, inbox)) };
  }),

  endpoint('PATCH', MEMBERS, (call) => {
    const inbox = inboxToChange(call);
    const members = membersOf(call, inbox);
    const wanted = givenUsers(call, strangers);
    changeMembers(
      call,
      inbox,
      wanted.filter((user) => !members.includes(user)),
      members.filter((user) => !wanted.includes(user)),
    );
    return { payload: agentsJson(call, membersOf(call, inbox)) };
  }),

  endpoint('DELETE', MEMBERS, (call) => {
    const inbox = inboxToChange(call);
    const members = membersOf(call, inbox);
    const named = new Set(asArray(call.params.user_ids).map(asId));
    changeMembers(
      call,
      inbox,
      [],
      members.filter(({ id }) => named.has(id)),
    );
  }),
];

export const inboxEndpoints = [...inboxes, ...inboxMembers];
