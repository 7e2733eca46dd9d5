// What the model does to a new message before it is saved (liquidable.rb, in_reply_to_message_builder.rb and the e-mail part
// of message_builder.rb): templates are filled in, quotes point both ways, letters get their HTML.
import type { Contact, Conversation, Json, JsonObject, Message } from '../model.ts';
import type { Actor } from './broadcasts.ts';
import { capitalized, renderLiquid, type Values } from './liquid.ts';
import type { State } from './state.ts';

/** An e-mail's own HTML. `null`: the letter is stored without its html and text parts. */
export type LetterHtml = string | null | undefined;

function contactValues({ id, name, email, phone_number, custom_attributes }: Contact): Values {
  const words = name.split(/\s+/).filter(Boolean).map(capitalized);
  const [first, last] = words.length > 1 ? [words[0], words.at(-1)] : [];
  const values = { id, name: words.join(' '), first_name: first, last_name: last, email, phone_number };
  return { ...values, custom_attribute: custom_attributes };
}

function agentValues(by: Actor): Values {
  if (!by) return {};
  const words = by.name.split(/\s+/).filter(Boolean).map(capitalized);
  const names = { first_name: words[0], last_name: words.length > 1 ? words.at(-1) : undefined };
  return { id: by.id, name: by.name, available_name: by.display_name || by.name, ...names };
}

function valuesOf(world: State, conversation: Conversation, by: Actor): Values {
  const contact = world.contacts.must(conversation.contact_id);
  const inbox = world.inboxes.must(conversation.inbox_id);
  const account = world.accounts.must(conversation.account_id);
  return {
    contact: contactValues(contact),
    agent: agentValues(by),
    conversation: {
      id: conversation.id,
      display_id: conversation.display_id,
      contact_name: capitalized(contact.name),
      custom_attribute: conversation.custom_attributes,
    },
    inbox: { id: inbox.id, name: inbox.name },
    account: { id: account.id, name: account.name },
  };
}

/** Both keys, or both null when there is no such message in this conversation. */
function quoted(world: State, conversation: Conversation, attributes: JsonObject): JsonObject {
  const { in_reply_to: id = null, in_reply_to_external_id: externalId = null } = attributes;
  if (!id && !externalId) return attributes;
  const found = world.messages
    .of('conversation_id', conversation.id)
    .find((one) => (id ? one.id === Number(id) : one.source_id === externalId));
  return { ...attributes, in_reply_to_external_id: found?.source_id ?? null, in_reply_to: found?.id ?? null };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Paragraphs and line breaks of the Markdown; its other marks stay as typed. */
const paragraphs = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.trim().replaceAll('\n', '<br />\n')}</p>\n`)
    .join('');

function letterAttributes(
  content: string | null,
  attributes: JsonObject,
  isPrivate: boolean,
  own: LetterHtml,
): JsonObject {
  const addressed = { cc_emails: [], bcc_emails: [], to_emails: [], ...attributes };
  if (isPrivate || !content?.trim() || own === null) return addressed;
  const html = own || paragraphs(content);
  const email: Record<string, Json> = {
    html_content: { full: html, reply: html },
    text_content: { full: content, reply: content },
  };
  return { ...addressed, email };
}

type Columns = Partial<Pick<Message, 'message_type' | 'content' | 'content_attributes' | 'private'>>;

export function written<Given extends Columns>(
  world: State,
  conversation: Conversation,
  given: Given,
  { by, html }: { by: Actor; html?: LetterHtml },
): Given & Required<Pick<Columns, 'content' | 'content_attributes'>> {
  const { message_type = 1, content: typed = null, content_attributes = {}, private: isPrivate = false } = given;
  const isTemplate = (message_type === 1 || message_type === 3) && typed !== null && typed.includes('{');
  const content = isTemplate ? renderLiquid(typed, valuesOf(world, conversation, by)) : typed;
  const attributes = quoted(world, conversation, content_attributes);
  const isLetter = world.inboxes.must(conversation.inbox_id).channel_type === 'Channel::Email' && message_type === 1;
  return {
    ...given,
    content,
    content_attributes: isLetter ? letterAttributes(content, attributes, isPrivate, html) : attributes,
  };
}
