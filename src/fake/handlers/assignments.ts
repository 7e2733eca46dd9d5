// A conversation changes hands. What is not checked, is not checked on purpose: an id outside the account unassigns.
import { type AccountCall, endpoint, type Endpoint } from '../endpoint.ts';
import type { Team } from '../model.ts';
import { asId } from '../params.ts';
import { agentJson, botSlim } from '../present/people.ts';
import { iso } from '../present/time.ts';
import { conversationOf } from './lookup.ts';

/** The row of the database, not the shape the teams endpoints show. */
const teamRow = (team: Team) => ({
  id: team.id,
  name: team.name,
  description: team.description,
  allow_auto_assign: team.allow_auto_assign,
  account_id: team.account_id,
  created_at: iso(team.created_at),
  updated_at: iso(team.updated_at),
});

function assignAgent(call: AccountCall) {
  const { world, account, params, user } = call;
  const conversation = conversationOf(call);
  const asked = world.users.get(asId(params.assignee_id));
  const assignee = asked && world.membership(account.id, asked.id) ? asked : null;
  world.assign(conversation, assignee, user);
  return assignee && agentJson(world, assignee, account.id);
}

function assignBot(call: AccountCall) {
  const { world, account, params, user } = call;
  const conversation = conversationOf(call);
  const bot = world.agentBots.get(asId(params.assignee_id));
  if (!bot || (bot.account_id !== null && bot.account_id !== account.id)) return null;
  world.assignBot(conversation, bot, user);
  return botSlim(bot);
}

function assignTeam(call: AccountCall) {
  const { world, account, params, user } = call;
  const conversation = conversationOf(call);
  const asked = world.teams.get(asId(params.team_id));
  const team = asked?.account_id === account.id ? asked : null;
  world.assignTeam(conversation, team, user);
  return team && teamRow(team);
}

/** `assignee_id`, even null, wins over `team_id`; neither changes nothing. */
function assign(call: AccountCall) {
  if ('assignee_id' in call.params)
    return call.params.assignee_type === 'AgentBot' ? assignBot(call) : assignAgent(call);
  if ('team_id' in call.params) return assignTeam(call);
  conversationOf(call);
  return null;
}

export const assignmentEndpoints: Endpoint[] = [
  endpoint('POST', '/api/v1/accounts/:account_id/conversations/:conversation_id/assignments', assign),
];
