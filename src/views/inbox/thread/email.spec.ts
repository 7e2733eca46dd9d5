import { expect, it } from 'vitest';

import { readEmail, topicOf } from './email';

const incoming = (email: unknown, content = 'Hello') => ({
  content,
  message_type: 0 as const,
  content_attributes: { email },
});
const html = (full: string) => readEmail(incoming({ html_content: { full } }))?.html;

it('knows a message that is no e-mail', () => {
  expect(readEmail({ content: 'Hello', message_type: 0, content_attributes: {} })).toBeUndefined();
  expect(readEmail(incoming(null))).toBeUndefined();
  expect(readEmail(incoming([]))).toBeUndefined();
});

it('reads who got it, whichever way the list is written', () => {
  expect(readEmail(incoming({ subject: 'Hi', to: ['a@x.test'], cc: 'b@x.test', bcc: null }))).toMatchObject({
    subject: 'Hi',
    to: ['a@x.test'],
    cc: ['b@x.test'],
    bcc: [],
  });
  const content_attributes = { cc_emails: ['c@x.test'], bcc_emails: [], to_emails: '' };
  expect(readEmail({ content: 'Hello', message_type: 1, content_attributes })).toMatchObject({ cc: ['c@x.test'] });
});

it('wants the document only where it says more than the text', () => {
  expect(html('<html><body><div dir="auto">Hello<br>there</div></body></html>')).toBeUndefined();
  expect(html('<div style="color:red">Hello</div>')).toBeDefined();
  expect(html('<p>Hello <b>there</b></p>')).toBeDefined();
  expect(html('<p onclick="x">Hello</p>')).toBeDefined();
});

it.each(['Re: Offer', 'RE: Re: offer', 'AW: Offer', 'Fwd: Re[2]: Offer ', 'Offer'])(
  'knows what %s is about',
  (subject) => expect(topicOf(subject)).toBe('offer'),
);

it('finds the history below the text', () => {
  const text_content = { full: 'Hello\n\nOn Monday you wrote:\n> Hi' };
  expect(readEmail(incoming({ text_content }))?.history).toBe('On Monday you wrote:\n> Hi');
  expect(readEmail(incoming({ text_content }, 'Another'))?.history).toBe('');
});
