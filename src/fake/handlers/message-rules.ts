// What a new message must be (message.rb, content_attribute_validator.rb, attachment.rb). The first rule that is broken speaks.
import type { Conversation, Inbox, Json, JsonObject, StoredFile } from '../model.ts';
import { asObject, isBlank } from '../params.ts';
import type { State } from '../world/state.ts';

/** Any exception while a message is built. `attribute` is set when it is the model that refused. */
export class MessageError extends Error {
  readonly attribute: string | null;

  constructor(message: string, attribute: string | null = null) {
    super(message);
    this.attribute = attribute;
  }
}

const MAX_CONTENT = 150_000;

export function checkContent(content: string | null): void {
  if (content === null) return;
  if (content.includes('\0')) throw new MessageError('string contains null byte');
  // Code points count, not UTF-16 units; no need to count a text that is short enough in units.
  if (content.length > MAX_CONTENT && [...content].length > MAX_CONTENT) {
    throw new MessageError(`Content is too long (maximum is ${MAX_CONTENT} characters)`, 'content');
  }
}

const ITEM_KEYS: Record<string, readonly string[]> = {
  input_select: ['title', 'value'],
  cards: ['title', 'description', 'media_url', 'actions'],
  form: ['type', 'placeholder', 'label', 'name', 'options', 'default', 'required', 'pattern', 'title', 'pattern_error'],
  article: ['title', 'description', 'link'],
};
const ACTION_KEYS = ['text', 'type', 'payload', 'uri'];

const invalidAttributes = (text: string) => new MessageError(`Content attributes ${text}`, 'content_attributes');
const keysBeyond = (rows: readonly unknown[], allowed: readonly string[]) =>
  rows.flatMap((row) => Object.keys(asObject(row))).filter((key) => !allowed.includes(key));
/** A list of symbols as Ruby prints it. */
const symbols = (keys: readonly string[]) => `[${keys.map((key) => `:${key}`).join(', ')}]`;

function checkActions(items: readonly Json[]): void {
  const actions = items.map((item) => asObject(item).actions);
  if (actions.some(isBlank)) throw invalidAttributes('contains items missing actions');
  const wrong = keysBeyond(actions.flat(), ACTION_KEYS);
  if (wrong.length > 0) throw invalidAttributes(`contains invalid keys for actions:  ${symbols(wrong)}`);
}

/** Choices, cards and forms. */
export function checkItems(contentType: string, { items }: JsonObject): void {
  const allowed = ITEM_KEYS[contentType];
  if (!allowed) return;
  if (!Array.isArray(items)) throw new MessageError("undefined method `reject' for nil");
  if (items.length === 0) throw invalidAttributes('At least one item is required.');
  const wrong = keysBeyond(items, allowed);
  if (wrong.length > 0) throw invalidAttributes(`contains invalid keys for items : ${symbols(wrong)}`);
  if (contentType === 'cards') checkActions(items);
}

const MAX_FILE = 40 * 1024 * 1024;
const ACCEPTED =
  /^(image|audio|video)\/|^text\/(csv|plain|rtf)$|^application\/(json|pdf|rtf|zip|x-7z-compressed|vnd\.rar|x-tar|msword|vnd\.ms-(excel|powerpoint)|vnd\.oasis\.opendocument\.text|vnd\.openxmlformats-officedocument\.)/;

/** Only the website's visitors are protected from large or strange files. */
export function checkFiles(inbox: Inbox, files: readonly StoredFile[]): void {
  if (inbox.channel_type !== 'Channel::WebWidget') return;
  if (files.some(({ byte_size }) => byte_size > MAX_FILE)) {
    throw new MessageError('Attachments file size is too big', 'attachments');
  }
  if (files.some(({ content_type }) => !ACCEPTED.test(content_type))) {
    throw new MessageError('Attachments file type not supported', 'attachments');
  }
}

const FLOOD = 200;
const FLOOD_MS = 60_000;

export function checkFlood(world: State, conversation: Conversation): void {
  const since = world.now() - FLOOD_MS;
  const earlier = world.messages.of('conversation_id', conversation.id).at(-FLOOD);
  if (earlier && earlier.created_at >= since) throw new MessageError('Too many messages', 'base');
}
