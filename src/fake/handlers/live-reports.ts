// How things stand right now, for a board on the wall: open, unattended and unassigned conversations, all together or by
// agent or team. For administrators only.
import { administratorsOnly, type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { Conversation } from '../model.ts';
import { asId, isBlank } from '../params.ts';
import { unprocessable } from '../refusal.ts';

const LIVE = '/api/v2/accounts/:account_id/live_reports';

/** Nobody has answered yet, or the customer has written since. */
export const isUnattended = ({ first_reply_created_at, waiting_since }: Conversation): boolean =>
  first_reply_created_at === null || waiting_since !== null;

export const openConversations = ({ world, account }: AccountCall): Conversation[] =>
  world.conversations.where((one) => one.account_id === account.id && one.status === 'open');

/** Of one team, if asked for. */
function ofTeam({ world, account, params }: AccountCall): (conversation: Conversation) => boolean {
  if (isBlank(params.team_id)) return () => true;
  const team = ofAccount(world.teams.get(asId(params.team_id)), account);
  return ({ team_id }) => team_id === team.id;
}

const metrics = (open: readonly Conversation[]) => ({
  open: open.length,
  unattended: open.filter(isUnattended).length,
  unassigned: open.filter(({ assignee_id }) => assignee_id === null).length,
});

function all(call: AccountCall) {
  const { world, account } = call;
  const fits = ofTeam(call);
  const pending = world.conversations.where(
    (one) => one.account_id === account.id && one.status === 'pending' && fits(one),
  );
  return { ...metrics(openConversations(call).filter(fits)), pending: pending.length };
}

/** Only groups that have something open; those without an agent or team are the group null. */
function grouped(call: AccountCall) {
  const { group_by } = call.params;
  if (group_by !== 'assignee_id' && group_by !== 'team_id') throw unprocessable('invalid group_by');
  const groups = Map.groupBy(openConversations(call).filter(ofTeam(call)), (one) => one[group_by]);
  return [...groups].map(([id, open]) => ({ ...metrics(open), [group_by]: id }));
}

export const liveReportEndpoints = [
  endpoint('GET', `${LIVE}/conversation_metrics`, (call) => {
    administratorsOnly(call);
    return all(call);
  }),
  endpoint('GET', `${LIVE}/grouped_conversation_metrics`, (call) => {
    administratorsOnly(call);
    return grouped(call);
  }),
];
