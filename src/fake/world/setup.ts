// What an account is set up with, by Chatwoot's defaults: people, inboxes, teams, labels, prepared answers, attributes of its
// own. Rows only: nothing is announced.
import type {
  Account,
  AccountUser,
  AttributeDefinition,
  CannedResponse,
  Channel,
  Inbox,
  Label,
  Team,
  User,
  WorkingHours,
} from '../model.ts';
import type { Given } from './factories.ts';
import type { State } from './state.ts';

export function addAccount(world: State, given: Given<Account, 'name'>): Account {
  const now = world.now();
  return world.accounts.insert({
    status: 'active',
    locale: 'en',
    domain: null,
    support_email: null,
    features: {},
    settings: {},
    custom_attributes: {},
    cache_keys: { label: 0, inbox: 0, team: 0 },
    created_at: now,
    updated_at: now,
    ...given,
  });
}

/** A person and their place in the account. */
export function addUser(
  world: State,
  account: Account,
  given: Given<User, 'name' | 'email'> &
    Partial<Pick<AccountUser, 'role' | 'availability' | 'auto_offline' | 'active_at'>>,
): User {
  const { role = 'agent', availability = 'online', auto_offline = true, active_at = null, ...columns } = given;
  const now = world.now();
  const user = world.users.insert({
    display_name: null,
    uid: columns.email,
    provider: 'email',
    password: 'Password1!',
    confirmed: true,
    type: null,
    access_token: world.token(24),
    pubsub_token: world.token(24),
    avatar_url: '',
    message_signature: null,
    ui_settings: {},
    custom_attributes: {},
    created_at: now,
    updated_at: now,
    ...columns,
  });
  addAccountUser(world, account, user, { role, availability, auto_offline, active_at });
  return user;
}

export function addAccountUser(world: State, account: Account, user: User, given: Given<AccountUser>): AccountUser {
  return world.accountUsers.insert({
    account_id: account.id,
    user_id: user.id,
    inviter_id: null,
    role: 'agent',
    availability: 'online',
    auto_offline: true,
    active_at: null,
    selected_email_flags: ['email_conversation_assignment'],
    selected_push_flags: ['push_conversation_assignment'],
    ...given,
  });
}

/** Monday to Friday, nine to five. */
const officeHours = (): WorkingHours[] =>
  Array.from({ length: 7 }, (_, day_of_week) => {
    const isWeekend = day_of_week === 0 || day_of_week === 6;
    return {
      day_of_week,
      closed_all_day: isWeekend,
      open_hour: isWeekend ? null : 9,
      open_minutes: isWeekend ? null : 0,
      close_hour: isWeekend ? null : 17,
      close_minutes: isWeekend ? null : 0,
      open_all_day: false,
    };
  });

export function addInbox(world: State, account: Account, given: Given<Inbox, 'name'> & { channel: Channel }): Inbox {
  const now = world.now();
  return world.inboxes.insert({
    account_id: account.id,
    channel_id: world.inboxes.where((inbox) => inbox.channel_type === given.channel.type).length + 1,
    channel_type: given.channel.type,
    avatar_url: '',
    enable_auto_assignment: false,
    auto_assignment_config: {},
    greeting_enabled: false,
    greeting_message: null,
    email_address: null,
    working_hours_enabled: false,
    working_hours: officeHours(),
    out_of_office_message: null,
    timezone: 'UTC',
    enable_email_collect: true,
    csat_survey_enabled: false,
    csat_config: {},
    allow_messages_after_resolved: true,
    lock_to_single_conversation: false,
    sender_name_type: 'friendly',
    business_name: null,
    created_at: now,
    updated_at: now,
    ...given,
  });
}

export function addInboxMember(world: State, inbox: Inbox, user: User): void {
  if (!world.isInboxMember(inbox.id, user.id)) world.inboxMembers.insert({ inbox_id: inbox.id, user_id: user.id });
}

/** Names of teams are stored in lower case. */
export function addTeam(world: State, account: Account, given: Given<Team, 'name'>): Team {
  const now = world.now();
  return world.teams.insert({
    account_id: account.id,
    description: null,
    allow_auto_assign: true,
    created_at: now,
    updated_at: now,
    ...given,
    name: given.name.toLowerCase(),
  });
}

export function addTeamMember(world: State, team: Team, user: User): void {
  if (!world.isTeamMember(team.id, user.id)) world.teamMembers.insert({ team_id: team.id, user_id: user.id });
}

export function addLabel(world: State, account: Account, given: Given<Label, 'title'>): Label {
  return world.labels.insert({
    account_id: account.id,
    description: null,
    color: '#1f93ff',
    show_on_sidebar: true,
    ...given,
  });
}

export function addCannedResponse(
  world: State,
  account: Account,
  given: Given<CannedResponse, 'short_code' | 'content'>,
): CannedResponse {
  const now = world.now();
  return world.cannedResponses.insert({ account_id: account.id, created_at: now, updated_at: now, ...given });
}

export function addAttributeDefinition(
  world: State,
  account: Account,
  given: Given<AttributeDefinition, 'attribute_key' | 'attribute_display_name' | 'attribute_model'>,
): AttributeDefinition {
  const now = world.now();
  return world.attributeDefinitions.insert({
    account_id: account.id,
    attribute_display_type: 'text',
    attribute_description: null,
    attribute_values: [],
    default_value: null,
    regex_pattern: null,
    regex_cue: null,
    created_at: now,
    updated_at: now,
    ...given,
  });
}
