// A whole inbox. Every channel shows the keys of a web widget, null where it has no such column; each adds its own, and
// administrators see its secrets.
import type { Channel, EmailChannel, Inbox, WebWidgetChannel } from '../model.ts';
import type { State } from '../world/state.ts';

const widgetScript = (world: State, { website_token }: WebWidgetChannel) =>
  `<script>/* ${website_token} of ${world.origin} */</script>`;

/** What `channel.try(…)` finds in a web widget and nowhere else. */
function widgetKeys(world: State, channel: Channel) {
  const widget = channel.type === 'Channel::WebWidget' ? channel : null;
  return {
    allowed_domains: widget?.allowed_domains ?? null,
    widget_color: widget?.widget_color ?? null,
    website_url: widget?.website_url ?? null,
    hmac_mandatory: 'hmac_mandatory' in channel ? channel.hmac_mandatory : null,
    welcome_title: widget?.welcome_title ?? null,
    welcome_tagline: widget?.welcome_tagline ?? null,
    web_widget_script: widget && widgetScript(world, widget),
    website_token: widget?.website_token ?? null,
    selected_feature_flags: widget?.selected_feature_flags ?? null,
    reply_time: widget?.reply_time ?? null,
  };
}

const mailServers = ({ imap_enabled, smtp_enabled }: EmailChannel) => ({
  imap_login: '',
  imap_password: '',
  imap_address: '',
  imap_port: 0,
  imap_enabled,
  imap_enable_ssl: true,
  smtp_login: '',
  smtp_password: '',
  smtp_address: '',
  smtp_port: 0,
  smtp_enabled,
  smtp_domain: '',
  smtp_enable_ssl_tls: false,
  smtp_enable_starttls_auto: true,
  smtp_openssl_verify_mode: 'none',
  smtp_authentication: 'login',
});

function ownKeys(channel: Channel, isAdministrator: boolean) {
  switch (channel.type) {
    case 'Channel::Api':
      return {
        ...(isAdministrator ? { hmac_token: channel.hmac_token } : {}),
        webhook_url: channel.webhook_url,
        inbox_identifier: channel.identifier,
        additional_attributes: channel.additional_attributes,
      };
    case 'Channel::WebWidget':
      return {
        ...(isAdministrator ? { hmac_token: channel.hmac_token } : {}),
        pre_chat_form_enabled: channel.pre_chat_form_enabled,
        pre_chat_form_options: channel.pre_chat_form_options,
        continuity_via_email: channel.continuity_via_email,
      };
    case 'Channel::Email':
      return {
        email: channel.email,
        // No inbound domain is configured, so the forwarding address is not shown.
        forwarding_enabled: false,
        ...(isAdministrator ? mailServers(channel) : {}),
      };
    case 'Channel::Whatsapp':
      return channel.message_templates ? { message_templates: channel.message_templates } : {};
    // The others have keys of their own, too; nobody has recorded them, and an invented answer is worse than none.
    default:
      return {};
  }
}

export const inboxJson = (world: State, inbox: Inbox, isAdministrator: boolean) => ({
  id: inbox.id,
  avatar_url: inbox.avatar_url,
  channel_id: inbox.channel_id,
  name: inbox.name,
  channel_type: inbox.channel_type,
  greeting_enabled: inbox.greeting_enabled,
  greeting_message: inbox.greeting_message,
  working_hours_enabled: inbox.working_hours_enabled,
  enable_email_collect: inbox.enable_email_collect,
  csat_survey_enabled: inbox.csat_survey_enabled,
  csat_config: inbox.csat_config,
  enable_auto_assignment: inbox.enable_auto_assignment,
  auto_assignment_config: inbox.auto_assignment_config,
  out_of_office_message: inbox.out_of_office_message,
  working_hours: inbox.working_hours,
  timezone: inbox.timezone,
  callback_webhook_url: null,
  allow_messages_after_resolved: inbox.allow_messages_after_resolved,
  lock_to_single_conversation: inbox.lock_to_single_conversation,
  sender_name_type: inbox.sender_name_type,
  business_name: inbox.business_name,
  ...widgetKeys(world, inbox.channel),
  messaging_service_sid: null,
  phone_number: 'phone_number' in inbox.channel ? inbox.channel.phone_number : null,
  ...ownKeys(inbox.channel, isAdministrator),
  provider: 'provider' in inbox.channel ? inbox.channel.provider : null,
});
