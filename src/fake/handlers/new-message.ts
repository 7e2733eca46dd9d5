// Reads a new message out of what was sent (message_builder.rb): by the messages endpoint and with a new conversation.
import type { Account, FileType, Inbox, Json, JsonObject, MessageType, StoredFile } from '../model.ts';
import { asBoolean, asId, asObject, asText, isBlank, type Params } from '../params.ts';
import { fileTypeOf } from '../world/factories.ts';
import { fileOfSignedId, storeFile } from '../world/files.ts';
import type { NewMessage } from '../world/messages.ts';
import type { World } from '../world.ts';
import { checkContent, checkFiles, checkItems, MessageError } from './message-rules.ts';

const TYPES = ['incoming', 'outgoing', 'activity', 'template'];
const CONTENT_TYPES = new Set([
  'text',
  'input_text',
  'input_textarea',
  'input_email',
  'input_select',
  'cards',
  'form',
  'article',
  'incoming_email',
  'input_csat',
  'integrations',
  'sticker',
  'voice_call',
]);

export interface Recipient {
  account: Account;
  inbox: Inbox;
}

/** Throws a MessageError: each endpoint has words of its own for it. */
export async function readNewMessage(world: World, { account, inbox }: Recipient, params: Params): Promise<NewMessage> {
  const message_type = typeOf(params, inbox);
  const content = rubyText(params.content);
  const content_type = contentTypeOf(params);
  const attached = await attachedFiles(world, params.attachments);
  const content_attributes = { ...attributesOf(params), ...addressesOf(params, inbox) };
  checkItems(content_type, content_attributes);
  checkContent(content);
  checkFiles(
    inbox,
    attached.map(({ file }) => file),
  );
  return {
    message_type,
    content,
    content_type,
    content_attributes,
    private: asBoolean(params.private),
    source_id: asText(params.source_id),
    additional_attributes: additionalOf(params),
    attachments: attached.map(({ file, file_type }) => ({ file_type, blob_id: file.id })),
    html: htmlOf(params),
    ...senderOf(world, account, params, message_type),
    ...echoOf(params),
  };
}

function typeOf(params: Params, inbox: Inbox): MessageType {
  const asked = asText(params.message_type) ?? 'outgoing';
  if (asked === 'incoming' && inbox.channel_type !== 'Channel::Api') {
    throw new MessageError('Incoming messages are only allowed in Api inboxes');
  }
  const type = TYPES.indexOf(asked);
  if (type < 0) throw new MessageError(`'${asked}' is not a valid message_type`);
  return type as MessageType;
}

function contentTypeOf(params: Params): string {
  if (isBlank(params.content_type)) return 'text';
  const asked = asText(params.content_type) ?? '';
  if (!CONTENT_TYPES.has(asked)) throw new MessageError(`'${asked}' is not a valid content_type`);
  return asked;
}

/** What a text column makes of other things. */
function rubyText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 't' : 'f';
  return asText(value) ?? JSON.stringify(value).replaceAll(/(?<=[{,]"(?:[^"\\]|\\.)*"):/g, '=>');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return {};
  }
}

/** An object, or JSON of one, as in a form; any key is kept. */
function attributesOf({ content_attributes: sent, external_created_at }: Params): JsonObject {
  const attributes = asObject(typeof sent === 'string' ? parsed(sent) : sent) as JsonObject;
  return isBlank(external_created_at)
    ? attributes
    : { ...attributes, external_created_at: external_created_at as Json };
}

const ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

function addressesOf(params: Params, inbox: Inbox): JsonObject {
  if (inbox.channel_type !== 'Channel::Email') return {};
  const list = (sent: unknown) => (asText(sent) ?? '').replaceAll(/\s+/g, '').split(',').filter(Boolean);
  const [cc_emails, bcc_emails, to_emails] = [list(params.cc_emails), list(params.bcc_emails), list(params.to_emails)];
  const isWrong = [...cc_emails, ...bcc_emails, ...to_emails].some((address) => !ADDRESS.test(address));
  if (isWrong) throw new MessageError('Invalid email address');
  return { cc_emails, bcc_emails, to_emails };
}

/** The builder looks at `private` as it was sent: any text, "false" too, keeps a letter without its html and text parts. */
function htmlOf(params: Params): string | null | undefined {
  const isSet = params.private !== undefined && params.private !== null && params.private !== false;
  return isSet ? null : (asText(params.email_html_content) ?? undefined);
}

function additionalOf({ campaign_id, template_params }: Params): JsonObject {
  if (!isBlank(template_params)) {
    const template = asObject(template_params);
    if (isBlank(template.name)) throw new MessageError('Name is required', 'base');
    return { template_params: template as JsonObject };
  }
  return isBlank(campaign_id) ? {} : { campaign_id: campaign_id as Json };
}

/** A bot of this account, or of all, may be named as who writes. */
function senderOf(world: World, account: Account, params: Params, type: MessageType): Partial<NewMessage> {
  if (type !== 1) return { sender_type: 'Contact' };
  const bot = params.sender_type === 'AgentBot' ? world.agentBots.get(asId(params.sender_id)) : undefined;
  const isOurs = bot && (bot.account_id === null || bot.account_id === account.id);
  return isOurs ? { sender_type: 'AgentBot', sender_id: bot.id } : {};
}

function echoOf({ echo_id }: Params): Pick<NewMessage, 'echo_id'> {
  return typeof echo_id === 'string' || typeof echo_id === 'number' ? { echo_id } : {};
}

interface Attached {
  file: StoredFile;
  file_type: FileType;
}

async function attachedFiles(world: World, sent: unknown): Promise<Attached[]> {
  if (isBlank(sent)) return [];
  if (!Array.isArray(sent)) {
    const kind = sent instanceof Blob ? 'ActionDispatch::Http::UploadedFile' : 'String';
    throw new MessageError(`undefined method \`each' for an instance of ${kind}`);
  }
  const attached: Attached[] = [];
  for (const one of sent) {
    if (one instanceof File) attached.push(await uploaded(world, one));
    else attached.push(uploadedBefore(world, asText(one) ?? ''));
  }
  return attached;
}

/** Sorted by what it was declared to be; stored as what it is. */
async function uploaded(world: World, sent: File): Promise<Attached> {
  const bytes = new Uint8Array(await sent.arrayBuffer());
  const file = storeFile(world, { filename: sent.name, declared: sent.type, bytes });
  return { file, file_type: fileTypeOf(sent.type) };
}

function uploadedBefore(world: World, signed: string): Attached {
  const file = fileOfSignedId(world, signed);
  if (!file) throw new MessageError('mismatched digest');
  return { file, file_type: fileTypeOf(file.content_type) };
}
