// The records of the fake Chatwoot, as Chatwoot's database has them: same names, null where its column is null.
// Times are milliseconds since the epoch (with a fraction where Chatwoot keeps microseconds); the presenters turn them into
// whatever the wire wants. Rows refer to each other by database id; a conversation's `display_id` is what the API calls its id.

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Milliseconds since the epoch. */
export type Time = number;

export interface Account {
  id: number;
  name: string;
  status: 'active' | 'suspended';
  locale: string;
  domain: string | null;
  support_email: string | null;
  /** Enabled flags only, all true. */
  features: Record<string, true>;
  settings: JsonObject;
  custom_attributes: JsonObject;
  /** Of the last change; 0 when never. */
  cache_keys: { label: Time; inbox: Time; team: Time };
  created_at: Time;
  updated_at: Time;
}

export type Role = 'agent' | 'administrator';
export type Availability = 'online' | 'offline' | 'busy';

export interface User {
  id: number;
  name: string;
  display_name: string | null;
  email: string;
  uid: string;
  provider: 'email' | 'saml';
  password: string;
  confirmed: boolean;
  type: 'SuperAdmin' | null;
  access_token: string;
  pubsub_token: string;
  avatar_url: string;
  message_signature: string | null;
  ui_settings: JsonObject;
  custom_attributes: JsonObject;
  created_at: Time;
  updated_at: Time;
}

export interface AccountUser {
  id: number;
  account_id: number;
  user_id: number;
  inviter_id: number | null;
  role: Role;
  availability: Availability;
  auto_offline: boolean;
  active_at: Time | null;
  selected_email_flags: string[];
  selected_push_flags: string[];
}

/** One sign-in: what the headers `access-token`, `client` and `uid` refer to. */
export interface Session {
  client: string;
  token: string;
  user_id: number;
  expires_at: Time;
}

export interface WorkingHours {
  day_of_week: number;
  closed_all_day: boolean;
  open_hour: number | null;
  open_minutes: number | null;
  close_hour: number | null;
  close_minutes: number | null;
  open_all_day: boolean;
}

export interface ApiChannel {
  type: 'Channel::Api';
  identifier: string;
  hmac_token: string;
  hmac_mandatory: boolean;
  webhook_url: string | null;
  /** `agent_reply_time_window` (hours) closes the reply box. */
  additional_attributes: JsonObject;
}

export interface WebWidgetChannel {
  type: 'Channel::WebWidget';
  website_url: string;
  website_token: string;
  hmac_token: string;
  hmac_mandatory: boolean;
  widget_color: string;
  welcome_title: string | null;
  welcome_tagline: string | null;
  reply_time: 'in_a_few_minutes' | 'in_a_few_hours' | 'in_a_day';
  pre_chat_form_enabled: boolean;
  pre_chat_form_options: JsonObject;
  continuity_via_email: boolean;
  selected_feature_flags: string[];
  allowed_domains: string;
}

export interface EmailChannel {
  type: 'Channel::Email';
  email: string;
  forward_to_email: string;
  provider: string | null;
  imap_enabled: boolean;
  smtp_enabled: boolean;
}

/** Everything else: enough to show a conversation of it. */
export interface OtherChannel {
  type:
    | 'Channel::FacebookPage'
    | 'Channel::Instagram'
    | 'Channel::Line'
    | 'Channel::Sms'
    | 'Channel::Telegram'
    | 'Channel::Tiktok'
    | 'Channel::TwilioSms'
    | 'Channel::Whatsapp';
  phone_number: string | null;
  provider: string | null;
  /** Of WhatsApp: what Meta has approved, and what it has not, as Meta tells it. */
  message_templates?: JsonObject[];
}

export type Channel = ApiChannel | WebWidgetChannel | EmailChannel | OtherChannel;

export interface Inbox {
  id: number;
  account_id: number;
  channel_id: number;
  /** Always the same as `channel.type`. */
  channel_type: Channel['type'];
  channel: Channel;
  name: string;
  avatar_url: string;
  enable_auto_assignment: boolean;
  auto_assignment_config: JsonObject;
  greeting_enabled: boolean;
  greeting_message: string | null;
  email_address: string | null;
  working_hours_enabled: boolean;
  working_hours: WorkingHours[];
  out_of_office_message: string | null;
  timezone: string;
  enable_email_collect: boolean;
  csat_survey_enabled: boolean;
  csat_config: JsonObject;
  allow_messages_after_resolved: boolean;
  lock_to_single_conversation: boolean;
  sender_name_type: 'friendly' | 'professional';
  business_name: string | null;
  created_at: Time;
  updated_at: Time;
}

export interface InboxMember {
  id: number;
  inbox_id: number;
  user_id: number;
}

export interface Team {
  id: number;
  account_id: number;
  name: string;
  description: string | null;
  allow_auto_assign: boolean;
  created_at: Time;
  updated_at: Time;
}

export interface TeamMember {
  id: number;
  team_id: number;
  user_id: number;
}

export interface Label {
  id: number;
  account_id: number;
  title: string;
  description: string | null;
  color: string;
  show_on_sidebar: boolean | null;
}

export interface Contact {
  id: number;
  account_id: number;
  name: string;
  email: string | null;
  phone_number: string | null;
  identifier: string | null;
  blocked: boolean;
  avatar_url: string;
  additional_attributes: JsonObject;
  custom_attributes: JsonObject;
  labels: string[];
  last_activity_at: Time | null;
  created_at: Time;
  updated_at: Time;
}

export interface ContactInbox {
  id: number;
  contact_id: number;
  inbox_id: number;
  source_id: string;
  pubsub_token: string;
  hmac_verified: boolean;
  created_at: Time;
  updated_at: Time;
}

export type Status = 'open' | 'resolved' | 'pending' | 'snoozed';
export type Priority = 'low' | 'medium' | 'high' | 'urgent';

export interface Conversation {
  id: number;
  account_id: number;
  display_id: number;
  uuid: string;
  inbox_id: number;
  contact_id: number;
  contact_inbox_id: number;
  status: Status;
  priority: Priority | null;
  assignee_id: number | null;
  assignee_agent_bot_id: number | null;
  team_id: number | null;
  labels: string[];
  snoozed_until: Time | null;
  waiting_since: Time | null;
  first_reply_created_at: Time | null;
  agent_last_seen_at: Time | null;
  assignee_last_seen_at: Time | null;
  contact_last_seen_at: Time | null;
  last_activity_at: Time;
  additional_attributes: JsonObject;
  custom_attributes: JsonObject;
  campaign_id: number | null;
  sla_policy_id: number | null;
  created_at: Time;
  /** Never twice the same, so that clients can order by it. */
  updated_at: Time;
}

/** 0 incoming, 1 outgoing, 2 activity, 3 template. */
export type MessageType = 0 | 1 | 2 | 3;
export type MessageStatus = 'sent' | 'delivered' | 'read' | 'failed';

export interface Message {
  id: number;
  account_id: number;
  /** Database id. */
  conversation_id: number;
  inbox_id: number;
  message_type: MessageType;
  content: string | null;
  processed_message_content: string | null;
  content_type: string;
  content_attributes: JsonObject;
  private: boolean;
  status: MessageStatus;
  source_id: string | null;
  external_source_ids: JsonObject;
  sender_type: 'User' | 'Contact' | 'AgentBot' | null;
  sender_id: number | null;
  additional_attributes: JsonObject;
  sentiment: JsonObject;
  created_at: Time;
  updated_at: Time;
}

export type FileType =
  | 'image'
  | 'audio'
  | 'video'
  | 'file'
  | 'location'
  | 'fallback'
  | 'share'
  | 'story_mention'
  | 'contact'
  | 'ig_reel'
  | 'ig_post'
  | 'ig_story'
  | 'embed';

export interface Attachment {
  id: number;
  account_id: number;
  message_id: number;
  file_type: FileType;
  /** The stored file, for the kinds that have one. */
  blob_id: number | null;
  extension: string | null;
  external_url: string | null;
  coordinates_lat: number;
  coordinates_long: number;
  fallback_title: string | null;
  meta: JsonObject;
}

/** A stored file (Active Storage). */
export interface StoredFile {
  id: number;
  key: string;
  filename: string;
  content_type: string;
  byte_size: number;
  checksum: string;
  width: number | null;
  height: number | null;
  /** Made when first asked for, so that a big seed costs nothing. */
  bytes: () => Uint8Array<ArrayBuffer>;
  created_at: Time;
}

export interface AgentBot {
  id: number;
  account_id: number | null;
  name: string;
  description: string | null;
  outgoing_url: string | null;
  avatar_url: string;
  access_token: string;
}

export interface Note {
  id: number;
  account_id: number;
  contact_id: number;
  user_id: number | null;
  content: string;
  created_at: Time;
  updated_at: Time;
}

export interface CannedResponse {
  id: number;
  account_id: number;
  short_code: string;
  content: string;
  created_at: Time;
  updated_at: Time;
}

export interface Macro {
  id: number;
  account_id: number;
  name: string;
  visibility: 'personal' | 'global';
  created_by_id: number | null;
  updated_by_id: number | null;
  actions: { action_name: string; action_params?: Json[] }[];
  blob_ids: number[];
}

export interface CustomFilter {
  id: number;
  account_id: number;
  user_id: number;
  name: string;
  filter_type: 'conversation' | 'contact' | 'report';
  query: JsonObject;
  created_at: Time;
  updated_at: Time;
}

export type AttributeType = 'text' | 'number' | 'currency' | 'percent' | 'link' | 'date' | 'list' | 'checkbox';

export interface AttributeDefinition {
  id: number;
  account_id: number;
  attribute_display_name: string;
  attribute_display_type: AttributeType;
  attribute_description: string | null;
  attribute_key: string;
  attribute_model: 'conversation_attribute' | 'contact_attribute';
  attribute_values: Json[];
  default_value: number | null;
  regex_pattern: string | null;
  regex_cue: string | null;
  created_at: Time;
  updated_at: Time;
}

export type NotificationType =
  | 'conversation_creation'
  | 'conversation_assignment'
  | 'assigned_conversation_new_message'
  | 'conversation_mention'
  | 'participating_conversation_new_message';

export interface Notification {
  id: number;
  account_id: number;
  user_id: number;
  notification_type: NotificationType;
  /** Always a conversation; its database id. */
  primary_actor_id: number;
  secondary_actor_type: 'Message' | 'User' | null;
  secondary_actor_id: number | null;
  read_at: Time | null;
  snoozed_until: Time | null;
  last_activity_at: Time;
  meta: JsonObject;
  created_at: Time;
  updated_at: Time;
}

export interface Participant {
  id: number;
  account_id: number;
  conversation_id: number;
  user_id: number;
}

export interface Mention {
  id: number;
  account_id: number;
  conversation_id: number;
  user_id: number;
  mentioned_at: Time;
}

export interface CsatResponse {
  id: number;
  account_id: number;
  conversation_id: number;
  message_id: number;
  contact_id: number;
  assigned_agent_id: number | null;
  rating: 1 | 2 | 3 | 4 | 5;
  feedback_message: string | null;
  created_at: Time;
}

/** What the reports count and average. */
export interface ReportingEvent {
  id: number;
  account_id: number;
  conversation_id: number;
  inbox_id: number;
  user_id: number | null;
  name: 'first_response' | 'reply_time' | 'conversation_resolved' | 'conversation_opened';
  /** Seconds. */
  value: number;
  event_start_time: Time;
  event_end_time: Time;
  created_at: Time;
}
