// What the reports count later: how long the first reply, each reply and the resolution took (reporting_event_listener.rb).
import type { Conversation, ReportingEvent, Time } from '../model.ts';
import type { State } from './state.ts';

export function recordEvent(
  world: State,
  conversation: Conversation,
  name: ReportingEvent['name'],
  since: Time,
  until: Time = world.now(),
): void {
  world.reportingEvents.insert({
    account_id: conversation.account_id,
    conversation_id: conversation.id,
    inbox_id: conversation.inbox_id,
    user_id: conversation.assignee_id,
    name,
    value: Math.floor((until - since) / 1000),
    event_start_time: since,
    event_end_time: until,
    created_at: until,
  });
}
