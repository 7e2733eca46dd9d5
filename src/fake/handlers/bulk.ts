// Many at once: answered at once, done one after the other by a job that asks nobody's leave and tells nobody of a failure.
// Labels run over all conversations first, then the fields over all.
import { type AccountCall, administratorsOnly, endpoint, type Endpoint, json } from '../endpoint.ts';
import type { Contact, Conversation } from '../model.ts';
import { asArray, asId, asObject, isBlank, type Params } from '../params.ts';
import { Refusal } from '../refusal.ts';
import { change, type Changes } from '../world/change.ts';
import { labelsOf } from './conversation-parts.ts';
import { snoozedUntilOf, statusOf } from './conversation-verbs.ts';

/** How long a worker takes to begin, and for each row. */
const BEGIN_MS = 80;
const ROW_MS = 100;

interface Labelled {
  labels: string[];
}

const relabelled = ({ labels }: Labelled, { add, remove }: Params): string[] => {
  const gone = new Set(labelsOf(remove));
  return [...new Set([...labels, ...labelsOf(add)])].filter((label) => !gone.has(label));
};

/** The job works row by row; whatever goes wrong there stays there. */
function oneByOne<Row>({ world }: AccountCall, rows: readonly Row[], from: number, work: (row: Row) => void): number {
  rows.forEach((row, at) => {
    world.later(from + at * ROW_MS, () => {
      try {
        work(row);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    });
  });
  return from + rows.length * ROW_MS;
}

function changesOf({ world, account, params }: AccountCall): Changes {
  const fields = asObject(params.fields);
  const userId = asId(fields.assignee_id);
  const assignee = userId !== null && world.membership(account.id, userId) ? userId : null;
  const team = world.teams.get(asId(fields.team_id));
  return {
    ...('status' in fields
      ? { status: statusOf(fields.status), snoozed_until: snoozedUntilOf(params.snoozed_until) }
      : {}),
    ...('assignee_id' in fields ? { assignee_id: assignee } : {}),
    ...('team_id' in fields ? { team_id: team?.account_id === account.id ? team.id : null } : {}),
  };
}

function changeConversations(call: AccountCall): void {
  const { world, account, params, user } = call;
  const find = (id: unknown) => world.conversation(account.id, asId(id) ?? 0) ?? [];
  const rows: Conversation[] = asArray(params.ids).flatMap(find);
  const labels = asObject(params.labels);
  const then = isBlank(labels)
    ? BEGIN_MS
    : oneByOne(call, rows, BEGIN_MS, (row) => world.setLabels(row, relabelled(row, labels), user));
  if (!isBlank(params.fields)) oneByOne(call, rows, then, (row) => change(world, row, changesOf(call), user));
}

function changeContacts(call: AccountCall): void {
  const { world, account, params, user } = call;
  const isDelete = params.action_name === 'delete';
  if (isDelete) administratorsOnly(call);
  const rows: Contact[] = asArray(params.ids)
    .flatMap((id) => world.contacts.get(asId(id)) ?? [])
    .filter((contact) => contact.account_id === account.id);
  oneByOne(call, rows, BEGIN_MS, (row) => {
    if (isDelete) world.deleteContact(row, user);
    else world.updateContact(row, { labels: relabelled(row, asObject(params.labels)) }, user);
  });
}

export const bulkEndpoints: Endpoint[] = [
  endpoint('POST', '/api/v1/accounts/:account_id/bulk_actions', (call) => {
    switch (call.params.type) {
      case 'Conversation':
        return changeConversations(call);
      case 'Contact':
        return changeContacts(call);
      default:
        return json({ success: false }, 422);
    }
  }),
];
