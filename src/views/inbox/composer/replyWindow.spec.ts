import { expect, test } from 'vitest';

import { closesAt, windowHours } from './replyWindow';

test.each([
  ['Channel::Whatsapp', {}, 24],
  ['Channel::TwilioSms', { medium: 'whatsapp' }, 24],
  ['Channel::TwilioSms', { medium: 'sms' }, undefined],
  ['Channel::Tiktok', {}, 48],
  ['Channel::Api', { additional_attributes: { agent_reply_time_window: '12' } }, 12],
  ['Channel::Api', { additional_attributes: {} }, undefined],
  ['Channel::FacebookPage', {}, undefined],
  ['Channel::Email', {}, undefined],
])('%s with %j: %s hours', (channel, inbox, hours) => {
  expect(windowHours(channel, inbox)).toBe(hours);
});

test('the customer’s last message counts, not ours', () => {
  const at = (created_at: number, message_type: 0 | 1) => ({ created_at, message_type });
  expect(closesAt([at(1000, 0), at(2000, 0), at(9000, 1)], 24)).toBe((2000 + 86_400) * 1000);
  expect(closesAt([at(9000, 1)], 24)).toBeUndefined();
});
