// Wire shapes of Chatwoot 4.9, exactly as its REST API sends them: snake_case, its own units.
// Written once: the app takes only the inferred types (types.ts); the schema objects serve the fake, the specs and
// `npm run doctor`, and must never be imported by code that reaches a browser bundle.
import * as v from 'valibot';

/** Unix seconds. In conversations 0 stands for "never". */
const seconds = v.pipe(v.number(), v.integer());
/** Unix seconds with a fraction: only a conversation's updated_at. */
const fractionalSeconds = v.number();
/** ISO 8601 in UTC with milliseconds. */
const isoTime = v.string();
const id = v.pipe(v.number(), v.integer());
const anyObject = v.record(v.string(), v.unknown());

export const conversationStatus = v.picklist(['open', 'resolved', 'pending', 'snoozed']);
export const conversationPriority = v.picklist(['low', 'medium', 'high', 'urgent']);
export const availability = v.picklist(['online', 'offline', 'busy']);
export const role = v.picklist(['agent', 'administrator']);

/** 0 incoming, 1 outgoing, 2 activity, 3 template. Requests say it in words, answers in numbers. */
export const messageType = v.picklist([0, 1, 2, 3]);
export const messageStatus = v.picklist(['sent', 'delivered', 'read', 'failed']);

/** Everything but id, message_id, file_type and account_id depends on file_type. */
export const attachment = v.object({
  id,
  message_id: id,
  file_type: v.picklist([
    'image',
    'audio',
    'video',
    'file',
    'location',
    'fallback',
    'share',
    'story_mention',
    'contact',
    'ig_reel',
    'ig_post',
    'ig_story',
    'embed',
  ]),
  account_id: id,
  extension: v.optional(v.nullable(v.string())),
  data_url: v.optional(v.nullable(v.string())),
  thumb_url: v.optional(v.nullable(v.string())),
  file_size: v.optional(v.nullable(v.number())),
  width: v.optional(v.nullable(v.number())),
  height: v.optional(v.nullable(v.number())),
  transcribed_text: v.optional(v.nullable(v.string())),
  coordinates_lat: v.optional(v.nullable(v.number())),
  coordinates_long: v.optional(v.nullable(v.number())),
  fallback_title: v.optional(v.nullable(v.string())),
  meta: v.optional(v.nullable(anyObject)),
});

export const contactSender = v.object({
  type: v.literal('contact'),
  id,
  name: v.string(),
  email: v.nullable(v.string()),
  phone_number: v.nullable(v.string()),
  identifier: v.nullable(v.string()),
  thumbnail: v.string(),
  blocked: v.boolean(),
  additional_attributes: anyObject,
  custom_attributes: anyObject,
});

export const userSender = v.object({
  type: v.literal('user'),
  id,
  name: v.string(),
  available_name: v.string(),
  avatar_url: v.string(),
  thumbnail: v.string(),
  availability_status: v.nullable(availability),
});

export const botSender = v.object({
  type: v.picklist(['agent_bot', 'captain_assistant']),
  id,
  name: v.string(),
  avatar_url: v.nullable(v.string()),
});

export const sender = v.variant('type', [contactSender, userSender, botSender]);

/** A file as a conversation's list of them has it: without an id, with who sent it and when. */
export const conversationFile = v.object({
  message_id: id,
  file_type: attachment.entries.file_type,
  extension: v.nullable(v.string()),
  data_url: v.nullable(v.string()),
  thumb_url: v.nullable(v.string()),
  file_size: v.nullable(v.number()),
  width: v.nullable(v.number()),
  height: v.nullable(v.number()),
  created_at: seconds,
  sender: v.optional(sender),
});

export const conversationFiles = v.object({
  meta: v.object({ total_count: v.number() }),
  payload: v.array(conversationFile),
});

/** What the message index and the answers to a write send. */
export const message = v.object({
  id,
  content: v.nullable(v.string()),
  inbox_id: id,
  /** Only in the answer to the create that sent one; never stored. */
  echo_id: v.optional(v.union([v.string(), v.number()])),
  conversation_id: id,
  message_type: messageType,
  content_type: v.string(),
  status: messageStatus,
  content_attributes: anyObject,
  created_at: seconds,
  private: v.boolean(),
  source_id: v.nullable(v.string()),
  sender: v.optional(v.nullable(sender)),
  attachments: v.optional(v.array(attachment)),
});

/** What conversations and broadcasts carry: the same with the columns of the database. */
export const pushMessage = v.object({
  ...message.entries,
  account_id: id,
  updated_at: isoTime,
  sender_type: v.nullable(v.string()),
  sender_id: v.nullable(id),
  processed_message_content: v.nullable(v.string()),
  additional_attributes: anyObject,
});

export const inboxSlim = v.object({
  id,
  avatar_url: v.nullable(v.string()),
  channel_id: id,
  name: v.string(),
  channel_type: v.string(),
  provider: v.optional(v.nullable(v.string())),
});

export const contact = v.object({
  id,
  name: v.string(),
  email: v.nullable(v.string()),
  phone_number: v.nullable(v.string()),
  identifier: v.nullable(v.string()),
  thumbnail: v.string(),
  blocked: v.boolean(),
  availability_status: v.optional(v.nullable(v.string())),
  additional_attributes: anyObject,
  custom_attributes: anyObject,
  /** Absent, not null, when the contact was never active. */
  last_activity_at: v.optional(seconds),
  created_at: v.optional(seconds),
  /** Only on /contacts, and there unless include_contact_inboxes=false. */
  contact_inboxes: v.optional(v.array(v.object({ source_id: v.string(), inbox: inboxSlim }))),
});

export const agent = v.object({
  id,
  account_id: v.nullable(id),
  name: v.string(),
  available_name: v.string(),
  email: v.string(),
  role: v.nullable(role),
  thumbnail: v.string(),
  availability_status: v.nullable(availability),
  auto_offline: v.nullable(v.boolean()),
  confirmed: v.boolean(),
});

export const bot = v.object({ id, name: v.string(), thumbnail: v.optional(v.nullable(v.string())) });

export const team = v.object({
  id,
  name: v.string(),
  description: v.nullable(v.string()),
  allow_auto_assign: v.nullable(v.boolean()),
  account_id: id,
  is_member: v.boolean(),
});

export const conversation = v.object({
  /** The per-account number people see ("#84"), called display_id in Chatwoot's database. */
  id,
  account_id: id,
  uuid: v.string(),
  inbox_id: id,
  status: conversationStatus,
  priority: v.nullable(conversationPriority),
  labels: v.array(v.string()),
  muted: v.boolean(),
  can_reply: v.boolean(),
  /** 0 … 10, shared by all agents; ten means ten or more. */
  unread_count: v.number(),
  /** ISO, although every other time here is in seconds; null with status snoozed = until the customer writes. */
  snoozed_until: v.nullable(isoTime),
  created_at: seconds,
  updated_at: fractionalSeconds,
  timestamp: seconds,
  last_activity_at: seconds,
  /** 0 = nobody waits. */
  waiting_since: seconds,
  /** 0 = no person has answered yet. */
  first_reply_created_at: seconds,
  agent_last_seen_at: seconds,
  assignee_last_seen_at: seconds,
  contact_last_seen_at: seconds,
  additional_attributes: anyObject,
  custom_attributes: anyObject,
  /** The newest message of any kind, or nothing: never the thread. */
  messages: v.array(pushMessage),
  last_non_activity_message: v.nullable(pushMessage),
  meta: v.object({
    sender: contact,
    channel: v.string(),
    /** Both keys are absent when nobody is assigned. */
    assignee: v.optional(v.union([agent, bot])),
    assignee_type: v.optional(v.picklist(['User', 'AgentBot'])),
    team: v.optional(team),
    hmac_verified: v.nullable(v.boolean()),
  }),
});

/**
 * A conversation as broadcasts carry it. Less than the REST shape (no uuid, muted, e-mail or role of the assignee, and
 * `messages` never holds a note or an activity), in places in other units.
 */
export const pushConversation = v.object({
  id,
  account_id: id,
  inbox_id: id,
  channel: v.string(),
  status: conversationStatus,
  priority: v.nullable(conversationPriority),
  labels: v.array(v.string()),
  can_reply: v.boolean(),
  unread_count: v.number(),
  snoozed_until: v.nullable(isoTime),
  /** ISO here, seconds in REST. */
  first_reply_created_at: v.nullable(isoTime),
  created_at: seconds,
  updated_at: fractionalSeconds,
  timestamp: seconds,
  last_activity_at: seconds,
  waiting_since: seconds,
  agent_last_seen_at: seconds,
  contact_last_seen_at: seconds,
  additional_attributes: anyObject,
  custom_attributes: anyObject,
  messages: v.array(pushMessage),
  meta: v.object({
    sender: contactSender,
    assignee: v.nullable(v.union([userSender, botSender])),
    assignee_type: v.nullable(v.picklist(['User', 'AgentBot'])),
    team: v.nullable(v.object({ id, name: v.string() })),
    hmac_verified: v.nullable(v.boolean()),
  }),
});

/** A message as `message.created` and `message.updated` carry it. */
export const broadcastMessage = v.object({
  ...pushMessage.entries,
  conversation: v.object({
    assignee_id: v.nullable(id),
    unread_count: v.number(),
    last_activity_at: seconds,
  }),
});

/** Three separate counts of the server, not a snapshot: their sum may be off while somebody writes. */
export const counts = v.object({
  mine_count: v.number(),
  unassigned_count: v.number(),
  assigned_count: v.number(),
  all_count: v.number(),
});

export const conversationList = v.object({ data: v.object({ meta: counts, payload: v.array(conversation) }) });
export const conversationMeta = v.object({ meta: counts });

/** A filter an agent has saved under a name: a folder in Chatwoot's own dashboard. */
export const customFilter = v.object({
  id,
  name: v.string(),
  filter_type: v.picklist(['conversation', 'contact', 'report']),
  /** Whatever the client that saved it put there. */
  query: v.nullable(anyObject),
});
export const customFilterList = v.array(customFilter);

export const messageList = v.object({
  meta: v.object({
    labels: v.array(v.string()),
    additional_attributes: anyObject,
    contact: contactSender,
    assignee: v.optional(userSender),
    /** ISO here, seconds in the conversation. */
    agent_last_seen_at: v.nullable(isoTime),
    assignee_last_seen_at: v.nullable(isoTime),
  }),
  payload: v.array(message),
});

/** current_page is a number when no page was asked for, else the very text that was sent. */
export const contactList = v.object({
  meta: v.object({ count: v.nullable(v.number()), current_page: v.union([v.number(), v.string()]) }),
  payload: v.array(contact),
});
/** A note on a contact. Chatwoot's view names neither the account nor the contact. */
export const note = v.object({
  id,
  content: v.nullable(v.string()),
  /** Absent when the author has gone. */
  user: v.optional(agent),
  created_at: seconds,
  updated_at: seconds,
});
export const noteList = v.array(note);
export const contactShow = v.object({ payload: contact });
export const contactConversations = v.object({ payload: v.array(conversation) });

/** As Meta tells it, with all that Meta may add. */
export const messageTemplate = v.object({
  name: v.string(),
  language: v.string(),
  status: v.string(),
  category: v.optional(v.string()),
  namespace: v.optional(v.nullable(v.string())),
  /** POSITIONAL: {{1}}; NAMED: {{first_name}}. */
  parameter_format: v.optional(v.nullable(v.string())),
  components: v.array(
    v.object({
      type: v.string(),
      /** Of a header. */
      format: v.optional(v.string()),
      text: v.optional(v.string()),
      example: v.optional(anyObject),
      buttons: v.optional(
        v.array(
          v.object({
            type: v.string(),
            text: v.optional(v.string()),
            url: v.optional(v.string()),
            phone_number: v.optional(v.string()),
            example: v.optional(v.unknown()),
          }),
        ),
      ),
    }),
  ),
});

export const inbox = v.object({
  ...inboxSlim.entries,
  working_hours_enabled: v.boolean(),
  /** When somebody answers; counts only where `working_hours_enabled`. */
  working_hours: v.array(
    v.object({
      day_of_week: v.number(),
      closed_all_day: v.boolean(),
      open_all_day: v.boolean(),
      open_hour: v.nullable(v.number()),
      open_minutes: v.nullable(v.number()),
      close_hour: v.nullable(v.number()),
      close_minutes: v.nullable(v.number()),
    }),
  ),
  out_of_office_message: v.nullable(v.string()),
  timezone: v.nullable(v.string()),
  phone_number: v.optional(v.nullable(v.string())),
  email: v.optional(v.nullable(v.string())),
  forward_to_email: v.optional(v.nullable(v.string())),
  /** Of a Twilio number: sms or whatsapp. */
  medium: v.optional(v.nullable(v.string())),
  additional_attributes: v.optional(v.nullable(anyObject)),
  /** Of WhatsApp. */
  message_templates: v.optional(v.nullable(v.array(messageTemplate))),
});
export const inboxList = v.object({ payload: v.array(inbox) });

export const label = v.object({
  id,
  title: v.string(),
  description: v.nullable(v.string()),
  color: v.string(),
  show_on_sidebar: v.nullable(v.boolean()),
});
export const labelList = v.object({ payload: v.array(label) });

/** What a company noted about its contacts and conversations, and how it wants that called and shown. */
export const attributeDefinition = v.object({
  id,
  attribute_key: v.string(),
  attribute_display_name: v.string(),
  attribute_display_type: v.picklist(['text', 'number', 'currency', 'percent', 'link', 'date', 'list', 'checkbox']),
  attribute_model: v.picklist(['conversation_attribute', 'contact_attribute']),
  attribute_description: v.nullable(v.string()),
  /** What a list offers. */
  attribute_values: v.array(v.unknown()),
  /** What a text has to look like, and how that is said; only dashboards heed them. */
  regex_pattern: v.nullable(v.string()),
  regex_cue: v.nullable(v.string()),
});
export const attributeDefinitionList = v.array(attributeDefinition);

export const cannedResponse = v.object({
  id,
  account_id: id,
  short_code: v.string(),
  content: v.string(),
  created_at: isoTime,
  updated_at: isoTime,
});
export const cannedResponseList = v.array(cannedResponse);

/** Parameters are as whoever made the macro left them: names, ids as numbers or text, or none at all. */
export const macro = v.object({
  id,
  name: v.string(),
  visibility: v.picklist(['personal', 'global']),
  account_id: id,
  actions: v.array(v.object({ action_name: v.string(), action_params: v.optional(v.nullable(v.array(v.unknown()))) })),
  files: v.optional(v.array(v.object({ id, filename: v.string() }))),
});
export const macroList = v.object({ payload: v.array(macro) });

export const agentList = v.array(agent);

/** One group of what is open; which of the two ids it has, the question says. `null`: nobody's. */
export const load = v.object({
  open: v.number(),
  unattended: v.number(),
  unassigned: v.number(),
  assignee_id: v.optional(v.nullable(id)),
  team_id: v.optional(v.nullable(id)),
});
export const loadList = v.array(load);
export const teamList = v.array(team);

/** What the bell rings for. Lists and broadcasts carry the same, but for the title, which a broadcast has no words for. */
export const notification = v.object({
  id,
  notification_type: v.string(),
  push_message_title: v.string(),
  push_message_body: v.nullable(v.string()),
  primary_actor_type: v.string(),
  /** The database's id of the conversation; `primary_actor.id` is the number people see. */
  primary_actor_id: id,
  /** As in a broadcast, but without the account, which the broadcast adds. */
  primary_actor: v.omit(pushConversation, ['account_id']),
  /** A message, whoever assigned, a policy, or nothing. */
  secondary_actor: v.nullable(anyObject),
  read_at: v.nullable(isoTime),
  snoozed_until: v.nullable(isoTime),
  created_at: seconds,
  last_activity_at: seconds,
});
export const notificationList = v.object({
  data: v.object({
    meta: v.object({
      unread_count: v.number(),
      count: v.number(),
      current_page: v.union([v.number(), v.string()]),
    }),
    payload: v.array(notification),
  }),
});

/** As the proxy hands it on: Chatwoot's own answer also holds access_token, which never leaves the gateway. */
export const profile = v.object({
  id,
  account_id: v.nullable(id),
  name: v.string(),
  available_name: v.string(),
  display_name: v.nullable(v.string()),
  email: v.string(),
  avatar_url: v.string(),
  message_signature: v.nullable(v.string()),
  pubsub_token: v.string(),
  role: v.nullable(role),
  ui_settings: v.nullable(anyObject),
  accounts: v.array(
    v.object({
      id,
      name: v.string(),
      status: v.string(),
      role,
      availability,
      availability_status: availability,
      auto_offline: v.boolean(),
    }),
  ),
});
