// Agents: everybody may see them, only administrators may invite, change or remove them.
import { administratorsOnly, type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { Account, Availability, Role, User } from '../model.ts';
import { asArray, asBoolean, asText, type Params, rooted } from '../params.ts';
import { agentJson } from '../present/people.ts';
import { invalid } from '../refusal.ts';
import { change } from '../world/change.ts';
import type { World } from '../world.ts';
import { enumOf } from './enums.ts';
import { agentsJson, usersOf } from './members.ts';

const AGENTS = '/api/v1/accounts/:account_id/agents';
const ROLES: readonly Role[] = ['agent', 'administrator'];
const AVAILABILITIES: readonly Availability[] = ['online', 'offline', 'busy'];
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

const byName = (a: User, b: User) => {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a.id - b.id;
};

function agentOf(call: AccountCall): User {
  const id = call.id();
  ofAccount(call.world.membership(call.account.id, id), call.account);
  return call.world.users.must(id);
}

function changeAgent(call: AccountCall, user: User, agent: Params): void {
  const membership = call.world.membership(call.account.id, user.id);
  if (!membership) return;
  membership.role = enumOf(ROLES, agent.role) ?? membership.role;
  membership.availability = enumOf(AVAILABILITIES, agent.availability) ?? membership.availability;
  if ('auto_offline' in agent) membership.auto_offline = asBoolean(agent.auto_offline);
  user.name = asText(agent.name) ?? user.name;
}

/** Somebody with that e-mail is taken into the account; a stranger is invited, and unconfirmed until they follow the mail. */
function createAgent(call: AccountCall, agent: Params): User {
  const { world, account, user: inviter } = call;
  const email = (asText(agent.email) ?? '').trim().toLowerCase();
  if (!EMAIL.test(email)) throw invalid('Email is invalid', 'email');
  const known = world.users.find((one) => one.email === email);
  if (known && world.membership(account.id, known.id)) throw invalid('User has already been taken', 'user_id');
  if (known) world.addAccountUser(account, known, {});
  const user = known ?? world.addUser(account, { email, name: asText(agent.name) ?? '', confirmed: false });
  const membership = world.membership(account.id, user.id);
  if (membership) membership.inviter_id = inviter.id;
  changeAgent(call, user, agent);
  return user;
}

/** How long the worker takes who clears up behind somebody. */
const CLEAR_UP_MS = 100;

/** Gone from the account, and from the world with the last account; a worker does the rest (agents/destroy_job.rb). */
function removeAgent({ world, account }: AccountCall, user: User): void {
  world.accountUsers.delete(world.membership(account.id, user.id));
  const isGone = !world.accountUsers.find((one) => one.user_id === user.id);
  if (isGone) {
    for (const notification of world.notifications.of('user_id', user.id)) world.notifications.delete(notification);
    world.users.delete(user);
  }
  world.later(CLEAR_UP_MS, () => clearUp(world, account, user));
}

/** Out of every team and inbox; what was assigned becomes nobody's. */
function clearUp(world: World, account: Account, user: User): void {
  const isHere = (accountId: number | undefined) => accountId === account.id;
  for (const member of world.teamMembers.where((one) => one.user_id === user.id)) {
    if (isHere(world.teams.get(member.team_id)?.account_id)) world.teamMembers.delete(member);
  }
  for (const member of world.inboxMembers.where((one) => one.user_id === user.id)) {
    if (isHere(world.inboxes.get(member.inbox_id)?.account_id)) world.inboxMembers.delete(member);
  }
  for (const one of world.conversations.where(({ assignee_id }) => assignee_id === user.id)) {
    if (isHere(one.account_id)) change(world, one, { assignee_id: null }, null);
  }
}

export const agentEndpoints = [
  endpoint('GET', AGENTS, (call) => agentsJson(call, usersOf(call).toSorted(byName))),

  endpoint('POST', AGENTS, (call) => {
    administratorsOnly(call);
    return agentJson(call.world, createAgent(call, rooted(call.params, 'agent')), call.account.id);
  }),

  endpoint('POST', `${AGENTS}/bulk_create`, (call) => {
    administratorsOnly(call);
    for (const email of asArray(call.params.emails).map(asText)) {
      const isNew = email && EMAIL.test(email) && !usersOf(call).some((user) => user.email === email.toLowerCase());
      if (isNew) createAgent(call, { email, name: email.split('@')[0] });
    }
  }),

  endpoint('PATCH|PUT', `${AGENTS}/:id`, (call) => {
    const user = agentOf(call);
    administratorsOnly(call);
    changeAgent(call, user, rooted(call.params, 'agent'));
    return agentJson(call.world, user, call.account.id);
  }),

  endpoint('DELETE', `${AGENTS}/:id`, (call) => {
    const user = agentOf(call);
    administratorsOnly(call);
    removeAgent(call, user);
  }),
];
