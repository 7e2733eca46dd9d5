import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Message } from '~/api/types';

import { answersSince, isAnswering } from './answers';
import { findingsOf, type Context, type Finding } from './findings';

const quiet: Context = {
  customer: { name: 'Jonas Weber', email: 'jonas@mail.example' },
  answers: [],
  owner: undefined,
  colleagues: ['Ada Okafor', 'Ben Sørensen'],
  canned: [
    { short_code: 'note-refund', content: 'Refund needs a second pair of eyes, {{agent.name}}.' },
    { short_code: 'thanks', content: 'Thank you for writing to us.' },
  ],
  notes: [],
  said: [],
  heard: [],
  isHasty: false,
};

const look = (text: string, context: Partial<Context> = {}, hasFiles = false): string[] =>
  findingsOf({ text, hasFiles }, { ...quiet, ...context }).map(said);

const said = (finding: Finding): string => ('what' in finding ? `${finding.guard}: ${finding.what}` : finding.guard);

test('an ordinary reply leaves without a question', () => {
  const replies = [
    'Hi Jonas,\n\nyour parcel left us this morning. You can follow it here: https://track.kraka.example/JD000390007882?key=aB3dE6gH9jK2mN5pQ8rS1tU4vW7xY0z\n\nBest, Ada',
    'Hello, your order 4003600000000014003 is on its way.',
    'We have checked this internally and found the reason.',
    'Could you send us the file you attached again? And a photo with the receipt attached?',
    'Your password has been changed. Your new password is below the lid.',
    'Note: delivery takes three days.',
    'Please send it to ada@kraka.example.',
    'Guten Tag Herr Weber, vielen Dank für Ihre Nachricht.',
    'Hallo zusammen, danke!',
    'Hi there! Dear customer.',
    'Hello, Your parcel is here',
    '> The customer is upset\nI see what you mean.',
    'مرحبا، طلبك في الطريق',
    '您好，您的包裹已寄出。',
  ];
  expect(replies.map((text) => [text, look(text)]).filter(([, found]) => found?.length !== 0)).toEqual([]);
});

describe('what reads like a note', () => {
  test.each([
    ['@Ada can you look at this?', '@Ada'],
    ['Can @ben sørensen take this', '@ben sørensen'],
    ['[@Ada](mention://user/6/Ada) please', '@Ada'],
    ['Don’t tell the customer yet', 'Don’t tell the customer'],
    ['INTERNAL: he has had three refunds', 'INTERNAL'],
    ['[intern] bitte prüfen', 'intern'],
    ['Der Kunde möchte sein Geld zurück', 'Der Kunde möchte'],
    ['À ne pas dire au client.', 'ne pas dire au client'],
    ['El cliente está enfadado', 'El cliente está'],
    ['Não diga ao cliente', 'Não diga ao cliente'],
    ['Säg inte till kunden', 'Säg inte till kunden'],
    ['Refund needs a second pair of eyes, Ada.', 'note-refund'],
  ])('%s', (text, what) => expect(look(text)).toEqual([`note: ${what}`]));

  test('words of a private note, unless the customer has read them', () => {
    const notes = ['She has had three refunds since March, careful with a fourth one.'];
    const text = 'Hello, she has had three refunds since March, so no.';
    expect(look(text, { notes })).toEqual(['note: she has had three refunds since']);
    expect(look(text, { notes, said: ['I see: she has had three refunds since March.'] })).toEqual([]);
  });
});

test.each([
  'Please find it attached.',
  'Anbei die Rechnung.',
  'Im Anhang finden Sie alles.',
  'Vous trouverez ci-joint la facture.',
  'Le adjunto la factura.',
  'Segue em anexo a fatura.',
  'Jag bifogar fakturan.',
])('a file that is told of and not there: %s', (text) => {
  expect(look(text)).toEqual([expect.stringMatching(/^attachment: /)]);
  expect(look(text, {}, true)).toEqual([]);
});

describe('a greeting', () => {
  test.each([
    ['Hi Maria, thanks', 'Maria'],
    ['Hallo Frau Schmidt,\n…', 'Schmidt'],
    ['Bonjour M. Dupont !', 'Dupont'],
    ['Hola María,', 'María'],
    ['Olá Ana!', 'Ana'],
    ['Hej Åsa', 'Åsa'],
  ])('of somebody else: %s', (text, what) => expect(look(text)).toEqual([`greeting: ${what}`]));

  test.each(['Hi Jonas,', 'HI JONAS!', 'Dear Mr. Weber,', 'Hi Jon,', 'Liebe Grüße,', 'Hi Maria and Jonas,'])(
    'of the customer or of nobody: %s',
    (text) => expect(look(text)).toEqual([]),
  );

  test('of a name the customer has used, or where nobody knows theirs', () => {
    expect(look('Hi Maria,', { heard: ['Best wishes, Maria'] })).toEqual([]);
    expect(look('Hi Maria,', { customer: { name: '+47 900 10 001', email: null } })).toEqual([]);
    expect(look('Hi Zoe,', { customer: { name: 'Zoë Ångström', email: null } })).toEqual([]);
    expect(look('Hi Maria,', { customer: { name: 'Kaffee GmbH', email: 'maria.lind@kaffee.example' } })).toEqual([]);
  });
});

test.each([
  ['sk_live_0aB1cD2eF3gH4iJ5kL6mN7oP', 'key'],
  ['-----BEGIN RSA PRIVATE KEY-----', 'key'],
  ['https://ada:hunter22@db.kraka.example/', 'key'],
  ['Token: Zx81kQpL90aVbnM23sDfGh67JkLqWe45', 'key'],
  ['Your password is: Coffee-2026', 'password'],
  ['Passwort: kaffee99', 'password'],
  ['Mot de passe : cafe_2026', 'password'],
  ['Your card 4242 4242 4242 4242 was charged', 'card'],
])('a secret: %s', (text, what) => expect(look(text)).toEqual([`secret: ${what}`]));

test('what is switched off is not looked for', () => {
  const text = 'Hi Maria, INTERNAL: it is attached';
  const found = findingsOf({ text, hasFiles: false }, quiet, ['attachment']);
  expect(found.map(({ guard }) => guard)).toEqual(['attachment']);
});

test('no text makes the guards fail or think for long', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 300 }), string({ maxLength: 50 }), (text, name) => {
      const context = { ...quiet, colleagues: [name], notes: [text, name], customer: { name, email: name } };
      const started = performance.now();
      for (const one of [text, `Hi ${text}`, text.repeat(100)]) findingsOf({ text: one, hasFiles: false }, context);
      expect(performance.now() - started).toBeLessThan(500);
    }),
  );
});

const by = (id: number, more: object): Message =>
  ({
    id,
    message_type: 1,
    private: false,
    content_attributes: {},
    sender: { type: 'user', id: 6 },
    ...more,
  }) as Message;

test('whoever has just answered is not asked whose conversation it is', () => {
  const at = (created_at: number, userId: number, more = {}) =>
    by(created_at, { created_at, sender: { type: 'user', id: userId }, ...more });
  const now = 10_000_000;
  expect(isAnswering([at(9_000, 6), at(9_900, 7)], 7, now)).toBe(true);
  expect(isAnswering([at(9_900, 7), at(9_950, 6, { private: true })], 7, now)).toBe(true);
  expect(isAnswering([at(9_000, 7), at(9_900, 6)], 7, now)).toBe(false);
  expect(isAnswering([at(6_000, 7)], 7, now)).toBe(false);
  expect(isAnswering([], 7, now)).toBe(false);
});

test('only what colleagues have told the customer since counts as an answer', () => {
  const messages = [
    by(1, {}),
    by(2, { private: true }),
    by(3, { sender: { type: 'user', id: 7 } }),
    by(4, { sender: { type: 'agent_bot', id: 6 } }),
    by(5, { sender: null }),
    by(6, { message_type: 0, sender: { type: 'contact', id: 6 } }),
    by(7, { content_attributes: { deleted: true } }),
    by(8, {}),
  ];
  expect(answersSince(messages, 1, 7).map(({ id }) => id)).toEqual([8]);
  expect(answersSince(messages, undefined, 7)).toEqual([]);
});
