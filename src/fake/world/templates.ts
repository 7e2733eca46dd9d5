// What an inbox says by itself when a customer writes (message_templates/hook_execution_service.rb): that nobody is there, hello,
// and on a website how one could be reached. Only an agent's silence so far lets it say hello.
import type { Conversation, Inbox, Message } from '../model.ts';
import { messagesOf } from './reading.ts';
import type { State } from './state.ts';

export interface Template {
  content: string;
  content_type: 'text' | 'input_email';
}

const QUIET_MS = 5 * 60_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Weekday and minutes of the day where the inbox is. */
function localTime(timeZone: string, now: number): { day: number; minutes: number } {
  const options = { timeZone, weekday: 'short', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' } as const;
  const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: WEEKDAYS.indexOf(part('weekday')), minutes: Number(part('hour')) * 60 + Number(part('minute')) };
}

export function isClosed({ working_hours_enabled, working_hours, timezone }: Inbox, now: number): boolean {
  if (!working_hours_enabled) return false;
  const { day, minutes } = localTime(timezone, now);
  const today = working_hours.find((one) => one.day_of_week === day);
  if (!today || today.open_all_day) return false;
  if (today.closed_all_day) return true;
  const opens = (today.open_hour ?? 0) * 60 + (today.open_minutes ?? 0);
  const closes = (today.close_hour ?? 0) * 60 + (today.close_minutes ?? 0);
  return minutes < opens || minutes >= closes;
}

function wasAnswered(world: State, conversation: Conversation): boolean {
  const day = new Date(world.now()).setUTCHours(0, 0, 0, 0);
  return messagesOf(world, conversation).some(
    ({ message_type, created_at }) =>
      (message_type === 1 && created_at > world.now() - QUIET_MS) || (message_type === 3 && created_at >= day),
  );
}

const isFirstContact = (world: State, conversation: Conversation): boolean =>
  !messagesOf(world, conversation).some(({ message_type }) => message_type === 1 || message_type === 3);

const isAutomatic = ({ content_attributes: { email } }: Message): boolean =>
  typeof email === 'object' && email !== null && !Array.isArray(email) && email.auto_reply === true;

export function templatesFor(world: State, conversation: Conversation, message: Message): Template[] {
  if (message.message_type !== 0 || conversation.campaign_id !== null || isAutomatic(message)) return [];
  const inbox = world.inboxes.must(conversation.inbox_id);
  const templates: Template[] = [];
  const say = (content: string | null, content_type: Template['content_type'] = 'text') => {
    if (content?.trim()) templates.push({ content, content_type });
  };
  const isFirst = isFirstContact(world, conversation);
  if (isClosed(inbox, world.now()) && !wasAnswered(world, conversation)) say(inbox.out_of_office_message);
  if (inbox.greeting_enabled && isFirst) say(inbox.greeting_message);
  const isStranger = !world.contacts.must(conversation.contact_id).email;
  if (inbox.channel_type === 'Channel::WebWidget' && inbox.enable_email_collect && isFirst && isStranger) {
    say('Give the team a way to reach you.');
    say('Get notified by email', 'input_email');
  }
  return templates;
}
