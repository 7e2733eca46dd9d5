// The app's types are the wire's types. Quirks that bite more than one place:
// * a conversation's `id` is the per-account number; `messages` holds the newest one only;
// * 0 means "never" in a conversation's integer times; `snoozed_until` is ISO, `updated_at` has a fraction;
// * absent keys (assignee, team, sender, attachments) mean "none"; 401 with a policy text means "forbidden".
import type { InferOutput } from 'valibot';

import type * as schemas from './schemas';

type Schemas = typeof schemas;

export type ConversationStatus = InferOutput<Schemas['conversationStatus']>;
export type ConversationPriority = InferOutput<Schemas['conversationPriority']>;
export type Attachment = InferOutput<Schemas['attachment']>;
export type ConversationFile = InferOutput<Schemas['conversationFile']>;
export type ConversationFiles = InferOutput<Schemas['conversationFiles']>;
export type Sender = InferOutput<Schemas['sender']>;
export type Message = InferOutput<Schemas['message']>;
export type PushMessage = InferOutput<Schemas['pushMessage']>;
export type PushConversation = InferOutput<Schemas['pushConversation']>;
export type BroadcastMessage = InferOutput<Schemas['broadcastMessage']>;
export type ContactSender = InferOutput<Schemas['contactSender']>;
export type Contact = InferOutput<Schemas['contact']>;
export type Note = InferOutput<Schemas['note']>;
export type Agent = InferOutput<Schemas['agent']>;
export type Load = InferOutput<Schemas['load']>;
export type Team = InferOutput<Schemas['team']>;
export type Inbox = InferOutput<Schemas['inbox']>;
export type MessageTemplate = InferOutput<Schemas['messageTemplate']>;
export type Label = InferOutput<Schemas['label']>;
export type CannedResponse = InferOutput<Schemas['cannedResponse']>;
export type Macro = InferOutput<Schemas['macro']>;
export type AttributeDefinition = InferOutput<Schemas['attributeDefinition']>;
export type Profile = InferOutput<Schemas['profile']>;
export type Conversation = InferOutput<Schemas['conversation']>;
export type Notification = InferOutput<Schemas['notification']>;
export type NotificationList = InferOutput<Schemas['notificationList']>;
export type Counts = InferOutput<Schemas['counts']>;
export type ConversationList = InferOutput<Schemas['conversationList']>;
/** A page of a filter comes bare, and without a count of the assigned. */
export type FilteredConversations = { meta: Omit<Counts, 'assigned_count'>; payload: Conversation[] };
export type CustomFilter = InferOutput<Schemas['customFilter']>;
export type MessageList = InferOutput<Schemas['messageList']>;
export type ContactList = InferOutput<Schemas['contactList']>;

/** What a search shows of somebody. */
export type FoundContact = Pick<Contact, 'id' | 'name' | 'email' | 'phone_number' | 'identifier'>;
/** A conversation a search found, with its oldest message. */
export type FoundConversation = {
  id: number;
  created_at: number;
  message: Message;
  contact: FoundContact;
  inbox: Pick<Inbox, 'id' | 'name' | 'channel_type'>;
  agent?: Pick<Agent, 'id' | 'name' | 'available_name'>;
};
