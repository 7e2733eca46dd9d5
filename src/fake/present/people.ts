// Agents, teams, bots and customers as the API shows them.
import type { AgentBot, Availability, Contact, Team, User } from '../model.ts';
import type { State } from '../world/state.ts';
import { seconds } from './time.ts';

export const availableName = (user: User): string => user.display_name || user.name;

/** What others see: the chosen availability while present (or with auto_offline off), else offline; null for strangers. */
export function availabilityStatus(world: State, user: User, accountId: number): Availability | null {
  const membership = world.membership(accountId, user.id);
  if (!membership) return null;
  const counts = !membership.auto_offline || world.isPresent('User', accountId, user.id);
  return counts ? membership.availability : 'offline';
}

/** `Agent`: in lists of agents and as a conversation's assignee over REST. */
export function agentJson(world: State, user: User, accountId: number) {
  const membership = world.membership(accountId, user.id);
  return {
    id: user.id,
    account_id: accountId,
    availability_status: availabilityStatus(world, user, accountId),
    auto_offline: membership?.auto_offline ?? null,
    confirmed: user.confirmed,
    email: user.email,
    provider: user.provider,
    available_name: availableName(user),
    ...(Object.keys(user.custom_attributes).length > 0 ? { custom_attributes: user.custom_attributes } : {}),
    name: user.name,
    role: membership?.role ?? null,
    thumbnail: user.avatar_url,
    custom_role_id: null,
  };
}

/** `UserPush`: sender of a message, performer of a broadcast. */
export const userPush = (world: State, user: User, accountId: number) => ({
  id: user.id,
  name: user.name,
  available_name: availableName(user),
  avatar_url: user.avatar_url,
  type: 'user',
  availability_status: availabilityStatus(world, user, accountId),
  thumbnail: user.avatar_url,
});

export const botPush = (bot: AgentBot) => ({
  id: bot.id,
  name: bot.name,
  avatar_url: bot.avatar_url,
  type: 'agent_bot',
});

/** `AgentBotSlim`: a bot as assignee. */
export const botSlim = (bot: AgentBot) => ({
  id: bot.id,
  name: bot.name,
  description: bot.description,
  thumbnail: bot.avatar_url,
  ...(bot.account_id === null ? {} : { outgoing_url: bot.outgoing_url }),
  bot_type: 'webhook',
});

/** `is_member` is about who asks. */
export const teamJson = (world: State, team: Team, viewer: User) => ({
  id: team.id,
  name: team.name,
  description: team.description,
  allow_auto_assign: team.allow_auto_assign,
  account_id: team.account_id,
  is_member: world.isTeamMember(team.id, viewer.id),
});

/** `ContactPush`: sender of a message, and all a broadcast says of a customer. */
export const contactPush = (contact: Contact) => ({
  additional_attributes: contact.additional_attributes,
  custom_attributes: contact.custom_attributes,
  email: contact.email,
  id: contact.id,
  identifier: contact.identifier,
  name: contact.name,
  phone_number: contact.phone_number,
  thumbnail: contact.avatar_url,
  blocked: contact.blocked,
  type: 'contact',
});

/** `Contact` without contact_inboxes. */
export const contactJson = (world: State, contact: Contact) => ({
  additional_attributes: contact.additional_attributes,
  availability_status: world.isPresent('Contact', contact.account_id, contact.id) ? 'online' : 'offline',
  email: contact.email,
  id: contact.id,
  name: contact.name,
  phone_number: contact.phone_number,
  blocked: contact.blocked,
  identifier: contact.identifier,
  thumbnail: contact.avatar_url,
  custom_attributes: contact.custom_attributes,
  ...(contact.last_activity_at === null ? {} : { last_activity_at: seconds(contact.last_activity_at) }),
  created_at: seconds(contact.created_at),
});
