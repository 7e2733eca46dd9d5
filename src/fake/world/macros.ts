// Running a macro: a job takes one conversation after the other, one action after the other (macros/execution_service.rb).
// Whatever goes wrong in an action stays there; the next one is tried all the same.
import type { Conversation, Macro, Priority, Status, User } from '../model.ts';
import { asId, asText } from '../params.ts';
import { change } from './change.ts';
import { mute } from './conversations.ts';
import { fileTypeOf } from './factories.ts';
import { sendMessage } from './messages.ts';
import type { State } from './state.ts';

interface Run {
  world: State;
  macro: Macro;
  conversation: Conversation;
  by: User;
  params: readonly unknown[];
}

/** How long a worker takes to begin, and for each conversation. */
const BEGIN_MS = 60;
const CONVERSATION_MS = 200;
const STATUSES = new Set<unknown>(['open', 'resolved', 'pending', 'snoozed']);
const PRIORITIES = new Set<unknown>(['low', 'medium', 'high', 'urgent']);

const texts = (params: readonly unknown[]) => params.flatMap((param) => asText(param) ?? []);

function setStatus({ world, conversation, by }: Run, status: unknown): void {
  if (STATUSES.has(status)) change(world, conversation, { status: status as Status }, by);
}

function setPriority({ world, conversation, by, params: [asked] }: Run): void {
  const priority = PRIORITIES.has(asked) ? (asked as Priority) : null;
  if (priority || asked === 'nil') change(world, conversation, { priority }, by);
}

function setLabels({ world, conversation, by }: Run, labels: readonly string[]): void {
  change(world, conversation, { labels: [...new Set(labels)] }, by);
}

/** `self`, `nil`, or the id of somebody who may have conversations of that inbox. */
function assignAgent({ world, conversation, by, params: [asked] }: Run): void {
  const { inbox_id, account_id } = conversation;
  const id = asked === 'self' ? by.id : asId(asked);
  const isAssignable = id !== null && (world.isInboxMember(inbox_id, id) || world.isAdministrator(account_id, id));
  if (asked === 'nil' || isAssignable) change(world, conversation, { assignee_id: asked === 'nil' ? null : id }, by);
}

/** Nothing, `nil` and 0 take the team away. */
function assignTeam({ world, conversation, by, params: [asked] }: Run): void {
  const team = world.teams.get(asId(asked));
  const isNobody = asked === undefined || asked === 'nil' || asId(asked) === 0;
  if (!isNobody && team?.account_id !== conversation.account_id) return;
  change(world, conversation, { team_id: isNobody ? null : (team?.id ?? null) }, by);
}

function write({ world, conversation, by, params }: Run, isPrivate: boolean): void {
  const content = texts(params)[0];
  if (content) sendMessage(world, conversation, { content, private: isPrivate }, by);
}

function sendFiles({ world, macro, conversation, by }: Run): void {
  const attachments = macro.blob_ids
    .flatMap((id) => world.files.get(id) ?? [])
    .map((file) => ({ file_type: fileTypeOf(file.content_type), blob_id: file.id }));
  if (attachments.length > 0) sendMessage(world, conversation, { content: null, attachments }, by);
}

/** Mail and webhooks leave the building, and nothing here. */
const leavesTheBuilding = () => {};

const ACTIONS = new Map<string, (run: Run) => void>([
  ['send_message', (run) => write(run, false)],
  ['add_private_note', (run) => write(run, true)],
  ['send_attachment', sendFiles],
  ['add_label', (run) => setLabels(run, [...run.conversation.labels, ...texts(run.params)])],
  [
    'remove_label',
    (run) => {
      const gone = new Set(texts(run.params));
      setLabels(
        run,
        run.conversation.labels.filter((label) => !gone.has(label)),
      );
    },
  ],
  ['assign_agent', assignAgent],
  ['assign_team', assignTeam],
  ['remove_assigned_team', (run) => assignTeam({ ...run, params: [] })],
  ['change_status', (run) => setStatus(run, run.params[0])],
  ['resolve_conversation', (run) => setStatus(run, 'resolved')],
  ['snooze_conversation', (run) => setStatus(run, 'snoozed')],
  ['change_priority', setPriority],
  ['mute_conversation', ({ world, conversation, by }) => mute(world, conversation, by)],
  ['send_email_transcript', leavesTheBuilding],
  ['send_webhook_event', leavesTheBuilding],
]);

export const MACRO_ACTIONS: ReadonlySet<string> = new Set(ACTIONS.keys());

export function runMacro(world: State, macro: Macro, conversations: readonly Conversation[], by: User): void {
  conversations.forEach((conversation, at) => {
    world.later(BEGIN_MS + at * CONVERSATION_MS, () => {
      for (const { action_name, action_params = [] } of macro.actions) {
        if (!world.conversations.get(conversation.id)) return;
        ACTIONS.get(action_name)?.({ world, macro, conversation, by, params: action_params });
      }
    });
  });
}
