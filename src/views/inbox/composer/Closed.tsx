import { Clock } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { channelName } from '~/views/shared/ChannelIcon';

/** Why the customer cannot be answered now, and what opens the channel again. */
export function Closed({ id, channelType }: { id: string; channelType: string }) {
  return (
    <div id={id} role="status" className="flex items-start gap-2 rounded-control bg-hover px-3 py-2 text-ui text-ink-2">
      <Clock size={16} strokeWidth={1.5} aria-hidden className="mt-0.5 shrink-0" />
      <p className="min-w-0">
        <strong className="font-medium text-ink">{m.composer_closed_title()}</strong> {reason(channelType)}{' '}
        {channelType === 'Channel::Whatsapp' ? m.composer_closed_template() : m.composer_closed_next()}
      </p>
    </div>
  );
}

/** Hours after the customer's last message as in Chatwoot's MessageWindowService. */
function reason(channelType: string): string {
  const channel = channelName(channelType);
  switch (channelType) {
    case 'Channel::Whatsapp':
      return m.composer_closed_hours({ channel, hours: formatNumber(24) });
    // An SMS number closes only where it speaks WhatsApp.
    case 'Channel::TwilioSms':
      return m.composer_closed_hours({ channel: channelName('Channel::Whatsapp'), hours: formatNumber(24) });
    case 'Channel::Tiktok':
      return m.composer_closed_hours({ channel, hours: formatNumber(48) });
    // A day, or a week for companies with Meta's permission; which of them we are not told.
    case 'Channel::FacebookPage':
    case 'Channel::Instagram':
      return m.composer_closed_limited({ channel });
    // An API inbox has a time of its own.
    default:
      return m.composer_closed_inbox();
  }
}
