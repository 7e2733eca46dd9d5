import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Conversation, Profile } from '~/api/types';

import { fill, valuesOf } from './variables';

const sender = {
  id: 7,
  name: 'Zoë Ångström',
  email: null,
  phone_number: '+4790010001',
  custom_attributes: { plan: 'office', seats: 3, nickname: '' },
};
const conversation = {
  id: 84,
  account_id: 1,
  inbox_id: 5,
  custom_attributes: { order: 'KR-9' },
  meta: { sender },
} as unknown as Conversation;
const profile = { name: 'Ben Sørensen', available_name: 'Ben', email: 'ben@kraka.example' } as Profile;
const values = valuesOf({ conversation, profile, inbox: 'Website chat', account: 'Kråka Coffee' });

test.each([
  ['Hello {{contact.first_name}},', 'Hello Zoë,'],
  ['{{ contact.name }} / {{contact.last_name}}', 'Zoë Ångström / Ångström'],
  ['{{agent.first_name}} of {{account.name}}, {{inbox.name}}', 'Ben of Kråka Coffee, Website chat'],
  ['#{{conversation.id}} {{conversation.display_id}}', '#84 84'],
  ['{{contact.custom_attribute.plan}} × {{contact.custom_attribute.seats}}', 'office × 3'],
  ['{{conversation.custom_attribute.order}}', 'KR-9'],
  ['{{contact.phone}} {{contact.phone_number}}', '+4790010001 +4790010001'],
])('%s becomes %s', (template, text) => {
  expect(fill(template, values)).toEqual({ text, missing: [] });
});

describe('what cannot be filled in stays and is named, once', () => {
  test.each([
    ['{{contact.email}} or {{contact.email}}', [{ name: 'contact.email', why: 'empty' }]],
    ['{{contact.shoe_size}}', [{ name: 'contact.shoe_size', why: 'unknown' }]],
    ['{{contact.custom_attribute.nickname}}', [{ name: 'contact.custom_attribute.nickname', why: 'empty' }]],
    ['{{contact.custom_attribute.never}}', [{ name: 'contact.custom_attribute.never', why: 'empty' }]],
    ['{{}}', [{ name: '', why: 'unknown' }]],
  ])('%s', (text, missing) => {
    expect(fill(text, values)).toEqual({ text, missing });
  });
});

test('what stands in backticks is an example, not a variable', () => {
  const text = 'Write `{{contact.email}}` or ```\n{{anything}}\n```';
  expect(fill(text, values)).toEqual({ text, missing: [] });
});

test('a default, and a condition, are left to Chatwoot', () => {
  for (const text of [
    "{{contact.email | default: 'your address'}}",
    '{% if contact.email %}{{contact.email}}{% endif %}',
  ]) {
    expect(fill(text, values)).toEqual({ text, missing: [] });
  }
});

test('a customer’s name is never read as a template', () => {
  const mischief = {
    ...conversation,
    meta: { sender: { ...sender, name: '{{agent.email}}' } },
  } as unknown as Conversation;
  const own = valuesOf({ conversation: mischief, profile, inbox: '', account: '' });
  expect(fill('Hello {{contact.name}}', own).missing).toEqual([{ name: 'contact.name', why: 'empty' }]);
});

test('text without variables is never changed', () => {
  assert(
    property(string(), (text) => {
      const plain = text.replaceAll('{', '');
      expect(fill(plain, values)).toEqual({ text: plain, missing: [] });
    }),
  );
});
