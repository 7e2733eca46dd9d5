import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { MessageTemplate } from '~/api/types';

import { faultOf, fillIn, isWhole, paramsOf, placesOf, templatesOf } from './template';

const base = { status: 'APPROVED', category: 'UTILITY', language: 'en', parameter_format: 'POSITIONAL' };
const address = 'https://shop.example/track/{{1}}';
const known: MessageTemplate[] = [
  {
    ...base,
    name: 'order_on_its_way',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Order {{1}}', example: { header_text: ['KC-48077'] } },
      { type: 'BODY', text: 'Hello {{1}}, it comes on *{{2}}*.', example: { body_text: [['Fatima', 'Thursday']] } },
      { type: 'FOOTER', text: 'The shop' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'Track', url: address, example: ['https://shop.example/track/KC-48077'] },
          { type: 'QUICK_REPLY', text: 'Call me' },
        ],
      },
    ],
  },
  {
    ...base,
    name: 'may_we_go_on',
    parameter_format: 'NAMED',
    components: [
      {
        type: 'BODY',
        text: 'Hello {{first_name}}, may we go on?',
        example: { body_text_named_params: [{ param_name: 'first_name', example: 'Fatima' }] },
      },
    ],
  },
  {
    ...base,
    name: 'invoice',
    language: 'nb',
    components: [
      { type: 'HEADER', format: 'DOCUMENT' },
      { type: 'BODY', text: 'Hei {{1}}, her er fakturaen din.' },
    ],
  },
  {
    ...base,
    name: 'thanks_code',
    components: [
      { type: 'BODY', text: 'Thank you.' },
      { type: 'BUTTONS', buttons: [{ type: 'COPY_CODE', text: 'Copy', example: 'KRAKA10' }] },
    ],
  },
];
const templates = templatesOf({ message_templates: known });
const named = (name: string): MessageTemplate => {
  const found = templates.find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const ofBody = (text: string, more: Partial<MessageTemplate> = {}): MessageTemplate => ({
  name: 'one',
  language: 'en',
  status: 'APPROVED',
  components: [{ type: 'BODY', text }],
  ...more,
});

test('only approved ones that can be filled in are offered', () => {
  expect(templates.map(({ name, language }) => `${name} ${language}`)).toEqual([
    'invoice nb',
    'may_we_go_on en',
    'order_on_its_way en',
    'thanks_code en',
  ]);
  const none = [
    ofBody('x', { status: 'PAUSED' }),
    ofBody('x', { category: 'AUTHENTICATION' }),
    ofBody('x', {
      components: [
        { type: 'BODY', text: 'x' },
        { type: 'HEADER', format: 'LOCATION' },
      ],
    }),
    ofBody('x', {
      components: [
        { type: 'BODY', text: 'x' },
        { type: 'BUTTONS', buttons: [{ type: 'CATALOG' }] },
      ],
    }),
    ofBody('x', { components: [{ type: 'HEADER', format: 'TEXT', text: 'x' }] }),
  ];
  expect(templatesOf({ message_templates: none })).toEqual([]);
});

test('every place is asked for once, with its example', () => {
  expect(placesOf(named('order_on_its_way')).map(({ id, example }) => [id, example])).toEqual([
    ['header.1', 'KC-48077'],
    ['body.1', 'Fatima'],
    ['body.2', 'Thursday'],
    ['button.0', 'https://shop.example/track/KC-48077'],
  ]);
  expect(placesOf(ofBody('{{1}} and {{ 1 }}'))).toHaveLength(1);
});

test('it is sent as Chatwoot wants it, and reads as it was previewed', () => {
  const template = named('order_on_its_way');
  const values = { 'header.1': 'KC-1', 'body.1': 'Ada', 'body.2': 'Monday', 'button.0': 'KC-1' };
  expect(paramsOf(template, values)).toEqual({
    name: 'order_on_its_way',
    language: 'en',
    category: 'UTILITY',
    processed_params: {
      header: { 1: 'KC-1' },
      body: { 1: 'Ada', 2: 'Monday' },
      buttons: [{ type: 'url', parameter: 'KC-1' }, {}],
    },
  });
  expect(fillIn(template, values)).toMatchObject({
    header: 'Order KC-1',
    body: 'Hello Ada, it comes on *Monday*.',
    buttons: [{ detail: 'https://shop.example/track/KC-1' }, { words: 'Call me' }],
  });
});

test('what Chatwoot would take out of a value is not lost', () => {
  const template = ofBody('Hello {{1}}');
  expect(fillIn(template, { 'body.1': ' Pat O\'Brien of "The <Shop>"\t ' }).body).toBe(
    'Hello Pat O’Brien of “The Shop”',
  );
});

test.each([
  ['order_on_its_way', 'body.1', '  ', 'empty'],
  ['order_on_its_way', 'body.1', '<>', 'empty'],
  ['order_on_its_way', 'body.1', '{{contact.name}}', 'braces'],
  ['order_on_its_way', 'button.0', 'KC 1', 'spaces'],
  ['invoice', 'header.media_url', 'javascript:alert(1)', 'no_link'],
  ['invoice', 'header.media_url', 'https://shop.example/a.pdf', undefined],
  ['thanks_code', 'button.0', 'SIXTEEN-LETTERS!', 'long'],
] as const)('%s, %s: "%s" is %s', (name, id, value, fault) => {
  const place = placesOf(named(name)).find((one) => one.id === id);
  expect(place && faultOf(place, { [id]: value })).toBe(fault);
});

test('a body longer than Meta takes is held back', () => {
  const template = ofBody('{{1}}{{2}}');
  expect(isWhole(template, { 'body.1': 'a'.repeat(900), 'body.2': 'b'.repeat(124) })).toBe(true);
  expect(isWhole(template, { 'body.1': 'a'.repeat(900), 'body.2': 'b'.repeat(125) })).toBe(false);
});

test('what is whole has something in every place, and reads without a brace', () => {
  const typed = fc.array(fc.oneof(fc.string(), fc.constant('https://shop.example/a.pdf')), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.constantFrom(...templates), typed, (template, typed) => {
      const values = Object.fromEntries(placesOf(template).map(({ id }, at) => [id, typed[at] ?? '']));
      fc.pre(isWhole(template, values));
      const { header = {}, body = {}, buttons = [] } = paramsOf(template, values).processed_params;
      const sent = [...Object.values(header), ...Object.values(body), ...buttons.map((one) => one.parameter ?? '-')];
      expect(sent).not.toContain('');
      const filled = fillIn(template, values);
      expect([filled.body, filled.header, ...filled.buttons.map(({ detail }) => detail)].join('')).not.toContain('{{');
    }),
  );
});
