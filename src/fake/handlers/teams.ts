// Teams and their members: everybody may see them, only administrators may change them.
// Every change tells all clients to fetch the list again.
import { administratorsOnly, type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { Team, User } from '../model.ts';
import { asBoolean, asText, isBlank, rooted } from '../params.ts';
import { teamJson } from '../present/people.ts';
import { invalid, unauthorized } from '../refusal.ts';
import { invalidateCache } from '../world/broadcasts.ts';
import { changeSilently } from '../world/change.ts';
import { agentsJson, givenUsers } from './members.ts';

const TEAMS = '/api/v1/accounts/:account_id/teams';
const MEMBERS = `${TEAMS}/:team_id/team_members`;

/** 401 for what is a mistake in the request: so says the real server. */
const strangers = () => unauthorized('Invalid User IDs');

const teamOf = (call: AccountCall, param = 'id'): Team => ofAccount(call.world.teams.get(call.id(param)), call.account);

function teamColumns(call: AccountCall, existing?: Team): Pick<Team, 'name' | 'description' | 'allow_auto_assign'> {
  const team = rooted(call.params, 'team');
  const name = (asText(team.name) ?? existing?.name ?? '').toLowerCase();
  if (isBlank(name)) throw invalid('Name must not be blank', 'name');
  const twin = call.world.teams.find((one) => one.account_id === call.account.id && one.name === name);
  if (twin && twin !== existing) throw invalid('Name has already been taken', 'name');
  return {
    name,
    description: 'description' in team ? asText(team.description) : (existing?.description ?? null),
    allow_auto_assign:
      'allow_auto_assign' in team ? asBoolean(team.allow_auto_assign) : (existing?.allow_auto_assign ?? true),
  };
}

const teams = [
  endpoint('GET', TEAMS, ({ world, account, user }) =>
    world.teams.where((team) => team.account_id === account.id).map((team) => teamJson(world, team, user)),
  ),

  endpoint('POST', TEAMS, (call) => {
    administratorsOnly(call);
    const team = call.world.addTeam(call.account, teamColumns(call));
    invalidateCache(call.world, call.account, 'team', call.user);
    return teamJson(call.world, team, call.user);
  }),

  endpoint('GET', `${TEAMS}/:id`, (call) => teamJson(call.world, teamOf(call), call.user)),

  endpoint('PATCH|PUT', `${TEAMS}/:id`, (call) => {
    const team = teamOf(call);
    administratorsOnly(call);
    Object.assign(team, teamColumns(call, team), { updated_at: call.world.now() });
    invalidateCache(call.world, call.account, 'team', call.user);
    return teamJson(call.world, team, call.user);
  }),

  endpoint('DELETE', `${TEAMS}/:id`, (call) => {
    const team = teamOf(call);
    administratorsOnly(call);
    const { world, account, user } = call;
    for (const member of world.teamMembers.where((one) => one.team_id === team.id)) world.teamMembers.delete(member);
    for (const conversation of world.conversations.where((one) => one.team_id === team.id)) {
      changeSilently(world, conversation, { team_id: null });
    }
    world.teams.delete(team);
    invalidateCache(world, account, 'team', user);
  }),
];

function membersOf({ world }: AccountCall, team: Team): User[] {
  return world.teamMembers
    .where((one) => one.team_id === team.id)
    .flatMap(({ user_id }) => world.users.get(user_id) ?? []);
}

/** Adds and removes members, and says so if anything changed. */
function changeMembers(call: AccountCall, team: Team, joining: readonly User[], leaving: readonly User[]): void {
  for (const user of joining) call.world.addTeamMember(team, user);
  for (const user of leaving) {
    const member = call.world.teamMembers.find((one) => one.team_id === team.id && one.user_id === user.id);
    call.world.teamMembers.delete(member);
  }
  if (joining.length + leaving.length > 0) invalidateCache(call.world, call.account, 'team', call.user);
}

const teamMembers = [
  endpoint('GET', MEMBERS, (call) => agentsJson(call, membersOf(call, teamOf(call, 'team_id')))),

  endpoint('POST', MEMBERS, (call) => {
    const team = teamOf(call, 'team_id');
    administratorsOnly(call);
    const members = new Set(membersOf(call, team));
    const joining = givenUsers(call, strangers).filter((user) => !members.has(user));
    changeMembers(call, team, joining, []);
    return agentsJson(call, joining);
  }),

  endpoint('PATCH|PUT', MEMBERS, (call) => {
    const team = teamOf(call, 'team_id');
    administratorsOnly(call);
    const wanted = givenUsers(call, strangers);
    const members = membersOf(call, team);
    changeMembers(
      call,
      team,
      wanted.filter((user) => !members.includes(user)),
      members.filter((user) => !wanted.includes(user)),
    );
    return agentsJson(call, membersOf(call, team));
  }),

  endpoint('DELETE', MEMBERS, (call) => {
    const team = teamOf(call, 'team_id');
    administratorsOnly(call);
    const members = membersOf(call, team);
    changeMembers(
      call,
      team,
      [],
      givenUsers(call, strangers).filter((user) => members.includes(user)),
    );
  }),
];

export const teamEndpoints = [...teams, ...teamMembers];
