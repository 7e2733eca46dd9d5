import { describe, expect, it } from 'vitest';

import type { Attachment } from '~/api/types';

import { fileName, previewText } from './preview';

const message = { content: '', content_type: 'text', content_attributes: {}, message_type: 1 as const };
const file = (file_type: Attachment['file_type'], data_url = '/rails/active_storage/blobs/redirect/ey/a%20b.pdf') =>
  ({ id: 1, message_id: 1, account_id: 1, file_type, data_url }) satisfies Attachment;

describe('previewText', () => {
  it('is one line', () => {
    expect(previewText({ ...message, content: ' Hello,\n\n  there\t ' })).toBe('Hello, there');
  });

  it('takes markdown off our own words only', () => {
    const content = '**Hi** [you](https://x.test/a_b), see _this_ and `that` [@Ada](mention://user/1/Ada)';
    expect(previewText({ ...message, content })).toBe('Hi you, see this and that @Ada');
    expect(previewText({ ...message, message_type: 0, content })).toBe(content);
  });

  it('leaves an underscore inside a word alone', () => {
    expect(previewText({ ...message, content: 'order_number_12' })).toBe('order_number_12');
  });

  it('names attachments when there is no text', () => {
    expect(previewText({ ...message, attachments: [file('image')] })).toBe('Image');
    expect(previewText({ ...message, attachments: [file('image'), file('image')] })).toBe('2 images');
    expect(previewText({ ...message, attachments: [file('image'), file('file')] })).toBe('2 attachments');
    expect(previewText({ ...message, attachments: [file('file')] })).toBe('File a b.pdf');
  });

  it('always says something', () => {
    expect(previewText({ ...message, content: null })).toBe('No text');
    expect(previewText({ ...message, content: null, content_attributes: { email: { subject: 'Hi' } } })).toBe('Hi');
    expect(previewText({ ...message, content: null, content_type: 'input_csat' })).toBe('Satisfaction survey');
  });

  it('is quick on the longest message Chatwoot takes', () => {
    const text = previewText({ ...message, content: '*_['.repeat(50_000) });
    expect(text.length).toBeLessThanOrEqual(400);
  });
});

it('a file name that is no proper percent encoding is shown as it is', () => {
  expect(fileName(file('file', 'https://x.test/100%.pdf?x=1'))).toBe('100%.pdf');
});
