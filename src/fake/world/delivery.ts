// What becomes of a reply once the channel has it (send_reply_job.rb and the channels' own reports). Api and website inboxes
// deliver nothing: their messages stay `sent`. The others answer with an id of their own, some say later that it arrived, and
// those with a reply window refuse what comes after it, which the API did not.
import type { Conversation, Inbox, Message } from '../model.ts';
import type { Actor } from './broadcasts.ts';
import { setMessageStatus, updateMessage } from './editing.ts';
import { canReply } from './reading.ts';
import type { State } from './state.ts';
import { templateOf, templateRefusal } from './whatsapp.ts';

const ACCEPTED_MS = 1200;
const ARRIVED_MS = 900;

/** As the providers put it. */
const TOO_LATE: Partial<Record<Inbox['channel_type'], string>> = {
  'Channel::Whatsapp': '131047: Re-engagement message',
  'Channel::FacebookPage': '10: This message is sent outside of allowed window.',
  'Channel::Instagram': '10: This message is sent outside of allowed window.',
  'Channel::Tiktok': 'This message is sent outside of allowed window.',
};

function accept(world: State, { uuid, inbox_id }: Conversation, message: Message): void {
  const { channel, channel_type } = world.inboxes.must(inbox_id);
  if (channel.type === 'Channel::Email') {
    const [, domain = 'localhost'] = channel.email.split('@');
    updateMessage(world, message, { source_id: `conversation/${uuid}/messages/${message.id}@${domain}` }, null);
    return;
  }
  updateMessage(
    world,
    message,
    { source_id: `${channel_type.replace('Channel::', '').toLowerCase()}.${world.token()}` },
    null,
  );
  world.later(ARRIVED_MS, () => {
    if (world.messages.get(message.id)) setMessageStatus(world, message, 'delivered', null);
  });
}

const isToBeSent = ({ message_type, private: isPrivate, source_id }: Message): boolean =>
  (message_type === 1 || message_type === 3) && !isPrivate && source_id === null;

/** A template is taken at any time; free words only as long as the window is open. */
function refusalOf(world: State, conversation: Conversation, message: Message): string | undefined {
  const { channel, channel_type } = world.inboxes.must(conversation.inbox_id);
  const template = templateOf(message);
  if (channel.type === 'Channel::Whatsapp' && template) return templateRefusal(channel, template);
  if (canReply(world, conversation)) return undefined;
  return TOO_LATE[channel_type] ?? 'Message failed to send';
}

export function deliver(world: State, message: Message): void {
  const conversation = world.conversations.must(message.conversation_id);
  const { channel_type } = world.inboxes.must(conversation.inbox_id);
  if (channel_type === 'Channel::Api' || channel_type === 'Channel::WebWidget' || !isToBeSent(message)) return;
  world.later(ACCEPTED_MS, () => {
    if (!world.messages.get(message.id)) return;
    const refusal = refusalOf(world, conversation, message);
    if (refusal === undefined) accept(world, conversation, message);
    else setMessageStatus(world, message, 'failed', null, refusal);
  });
}

/** Two updates, as on the real server: first the error is emptied, then everything; then it is sent again. */
export function retryMessage(world: State, message: Message, by: Actor): void {
  setMessageStatus(world, message, 'sent', by);
  updateMessage(world, message, { content_attributes: {} }, by);
  deliver(world, message);
}
