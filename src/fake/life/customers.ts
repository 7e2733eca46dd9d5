import type { Contact, Conversation } from '../model.ts';
import { INBOXES } from '../seed/calendar.ts';
import { letterAttributes } from '../seed/post.ts';
import { Blanks } from '../seed/slots.ts';
import { fill, mentionsCustomer } from '../seed/story.ts';
import type { Line } from '../seed/story.ts';
import { circumstances } from '../seed/telling.ts';
import type { Found, Scene } from './scene.ts';
import { smallTalk } from './words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const waits = (conversation: Conversation): boolean => conversation.waiting_since !== null;

const letter = (text: string, subject: string, contact: Contact, at: number) => ({
  content_type: 'incoming_email',
  content_attributes: letterAttributes({ subject, text }, contact, at),
});

function says(scene: Scene, { conversation, story }: Found, text: string, line?: Line): string {
  const { world } = scene;
  const contact = world.contacts.must(conversation.contact_id);
  const isEmail = world.inboxes.must(conversation.inbox_id).channel_type === 'Channel::Email';
  const attachments = scene.propsOf(line);
  const type = (isOn: boolean) => world.customerTypes(conversation, isOn);
  scene.afterTyping(conversation, text, type, () => {
    const mail = isEmail ? letter(text, story.subject, contact, world.now()) : {};
    world.customerWrites(conversation, { content: text || null, attachments, ...mail });
    scene.watch(contact);
  });
  return `#${conversation.display_id} ${text.slice(0, 60)}`;
}

export function goesOn(scene: Scene): string | null {
  const found = scene.find('open', ({ next, conversation }) => next?.by === 'customer' && !waits(conversation));
  return found?.next ? says(scene, found, scene.textOf(found, found.next), found.next) : null;
}

/** Has waited and says so, once. */
export function presses(scene: Scene): string | null {
  const longAgo = scene.world.now() - 3 * MINUTE;
  const found = scene.find('open', ({ conversation, story }) => {
    const last = scene.world.messages.of('conversation_id', conversation.id).at(-1);
    const hasPressed = smallTalk(story.language).nudge.includes(last?.content ?? '');
    return waits(conversation) && conversation.last_activity_at < longAgo && !hasPressed;
  });
  return found && says(scene, found, scene.setting.random.pick(smallTalk(found.story.language).nudge));
}

export function comesBack(scene: Scene): string | null {
  const lately = scene.world.now() - 48 * HOUR;
  const found = scene.find('resolved', ({ conversation }) => conversation.last_activity_at > lately);
  return found && says(scene, found, scene.setting.random.pick(smallTalk(found.story.language).again));
}

export function reads(scene: Scene): string | null {
  const found = scene.find('open', ({ conversation }) => {
    const { first_reply_created_at: answered, contact_last_seen_at: seen, last_activity_at: last } = conversation;
    return answered !== null && (seen ?? 0) < last && !waits(conversation);
  });
  if (!found) return null;
  scene.world.customerReads(found.conversation);
  return `#${found.conversation.display_id}`;
}

export function typesInVain(scene: Scene): string | null {
  const found = scene.find('open', ({ conversation }) => waits(conversation));
  if (!found) return null;
  const { conversation } = found;
  scene.afterTyping(
    conversation,
    'Hm, never mind.',
    (isOn) => scene.world.customerTypes(conversation, isOn),
    () => {},
  );
  return `#${conversation.display_id}`;
}

/** Begins a story of somebody we have not met today. */
export function writesFirst(scene: Scene): string {
  const { world, library, customers, setting } = scene;
  const { household, random } = setting;
  const language = library.language();
  const story = library.take(language);
  const [line] = story.lines;
  if (!line) throw new Error(`the story ${story.id} does not begin`);
  const drawn = random.weighted(INBOXES);
  const inbox = drawn === 'assistant' ? 'web' : drawn;
  const at = world.now();
  const contact = customers.someone({ language, inbox, at, named: story.lines.some(mentionsCustomer) });
  const scenery = { language, at, contact, agent: '', assignee: undefined };
  const content = fill(line.text, new Blanks(scenery, household, random));
  const isEmail = household.inboxes[inbox].channel_type === 'Channel::Email';
  const mail = isEmail ? letter(content, story.subject, contact, at) : {};
  const { display_id } = world.createConversation(
    customers.door(contact, household.inboxes[inbox], at),
    {
      additional_attributes: circumstances({ inbox, startedAt: at }, story),
      message: { message_type: 0, content, attachments: scene.propsOf(line), ...mail },
    },
    null,
  );
  scene.watch(contact);
  return `#${display_id} ${content.slice(0, 60)}`;
}
