// Everything that is there before the first customer writes: the account, its people, teams, labels and prepared answers.
import type { Account, AgentBot, Team, User } from '../model.ts';
import type { World } from '../world.ts';
import { cannedResponses, company, labels, people, teams } from './company.ts';
import type { Person } from './company.ts';
import { findInboxes, openInboxes } from './inboxes.ts';
import type { Inboxes } from './inboxes.ts';
import type { TeamName } from './story.ts';

export interface Household {
  account: Account;
  people: ReadonlyMap<string, { user: User; person: Person }>;
  /** Who may be asked for help in a note. */
  helpers: readonly string[];
  teams: ReadonlyMap<TeamName, Team>;
  inboxes: Inboxes;
  bot: AgentBot;
  /** When the company opened its account. */
  since: number;
}

const FEATURES = [
  'inbound_emails',
  'channel_email',
  'channel_facebook',
  'channel_website',
  'channel_instagram',
  'channel_tiktok',
  'help_center',
  'agent_bots',
  'macros',
  'agent_management',
  'team_management',
  'inbox_management',
  'labels',
  'custom_attributes',
  'automations',
  'canned_responses',
  'integrations',
  'voice_recorder',
  'campaigns',
  'reports',
  'crm',
  'auto_resolve_conversations',
  'chatwoot_v4',
  'report_v4',
];

const helpers = people.filter((person) => !person.limited).map((person) => person.name);

const emailOf = ({ handle }: Person): string => `${handle}@${company.domain}`;

export const DAY = 86_400_000;

/** Whoever answers a customer may be addressed so. */
export const availableName = ({ name, display_name }: Person): string => display_name ?? name;

export function moveIn(world: World, historyDays: number): Household {
  const since = world.now() - (historyDays + 40) * DAY;
  const account = world.addAccount({
    name: company.name,
    locale: 'en',
    support_email: `${company.name} <help@${company.domain}>`,
    features: Object.fromEntries(FEATURES.map((feature) => [feature, true])),
    settings: {},
    cache_keys: { label: since, inbox: since, team: since },
    created_at: since,
    updated_at: since,
  });
  const staff = new Map(people.map((person) => [person.name, { person, user: hire(world, account, person, since) }]));
  const inboxes = openInboxes(world, account, since);
  const crews = new Map(
    teams.map((team) => [team.name, world.addTeam(account, { ...team, created_at: since, updated_at: since })]),
  );
  for (const { user, person } of staff.values()) {
    for (const [key, inbox] of Object.entries(inboxes)) {
      if (!person.limited || key === 'api') world.addInboxMember(inbox, user);
    }
    for (const name of person.teams) {
      const team = crews.get(name);
      if (team) world.addTeamMember(team, user);
    }
  }
  for (const label of labels) world.addLabel(account, { ...label, description: label.description || null });
  for (const [short_code, content] of cannedResponses) {
    world.addCannedResponse(account, { short_code, content, created_at: since, updated_at: since });
  }
  const bot = world.agentBots.insert({
    account_id: account.id,
    name: 'Kråka Assistant',
    description: 'Asks what it is about and finds the right person',
    outgoing_url: `https://bot.${company.domain}/hook`,
    avatar_url: '',
    access_token: world.token(),
  });
  return { account, people: staff, helpers, teams: crews, inboxes, bot, since };
}

function hire(world: World, account: Account, person: Person, since: number): User {
  return world.addUser(account, {
    name: person.name,
    // Dee has been to the profile page: what is emptied there is empty, not null.
    display_name: person.display_name ?? (person.limited ? '' : null),
    email: emailOf(person),
    message_signature: person.limited ? '' : null,
    role: person.role,
    availability: person.availability,
    // The three one signs in as are there when their browser is; colleagues are what their day says.
    auto_offline: ['ada', 'ben', 'dee'].includes(person.handle),
    created_at: since,
    updated_at: since,
  });
}

/** The household of a world that was seeded before. */
export function findHousehold(world: World): Household {
  const [account] = world.accounts.all();
  const [bot] = world.agentBots.all();
  if (!account || !bot) throw new Error('nobody has moved in yet');
  const users = [...world.users.all()];
  const staff = people.flatMap((person) => {
    const user = users.find(({ email }) => email === emailOf(person));
    return user ? [[person.name, { person, user }] as const] : [];
  });
  const crews = [...world.teams.all()].map((team) => [team.name as TeamName, team] as const);
  return {
    account,
    bot,
    people: new Map(staff),
    helpers,
    teams: new Map(crews),
    inboxes: findInboxes(world),
    since: account.created_at,
  };
}

const MENTION = /@\[([^\]]+)\]/g;

/** `@[Ada Okafor]` as Chatwoot writes it, and who was meant. */
export function withMentions(text: string, household: Household): { text: string; mentioned: User[] } {
  const mentioned: User[] = [];
  const linked = text.replaceAll(MENTION, (_, name: string) => {
    const user = household.people.get(name)?.user;
    if (!user) throw new Error(`nobody is called ${name}`);
    mentioned.push(user);
    return `[@${name}](mention://user/${user.id}/${encodeURIComponent(name)})`;
  });
  return { text: linked, mentioned };
}
