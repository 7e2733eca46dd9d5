import { describe, expect, test } from 'vitest';
import { createRewriter } from './answers.ts';

const FILE = '/rails/active_storage/blobs/redirect/eyJ--0a/dot.png';
const rewriteOnce = (value: unknown) =>
  JSON.parse(createRewriter(new URL('http://chat.internal:3000')).rewrite(JSON.stringify(value))) as unknown;

describe('secrets', () => {
  test('are taken out wherever they are', () => {
    const answer = {
      data: { access_token: 'x', pubsub_token: 'keep', accounts: [{ id: 1 }] },
      payload: [
        { agent_bot: { access_token: 'x', name: 'Bot' } },
        { imap_password: 'x', smtp_password: 'x', email: 'a@b.c' },
      ],
    };
    expect(rewriteOnce(answer)).toEqual({
      data: { pubsub_token: 'keep', accounts: [{ id: 1 }] },
      payload: [{ agent_bot: { name: 'Bot' } }, { email: 'a@b.c' }],
    });
  });

  test('a customer who writes about them is heard', () => {
    const message = { content: 'my "access_token": "abc" does not work' };
    expect(rewriteOnce(message)).toEqual(message);
  });

  test('an answer that holds one and cannot be read does not pass', () => {
    expect(createRewriter(new URL('http://x')).rewrite('{"access_token": "x"')).toBe('{}');
  });
});

describe('addresses of files', () => {
  test('become ours, by whichever name the server calls itself', () => {
    const answer = {
      attachments: [{ data_url: `https://chat.example.com${FILE}`, thumb_url: `https://chat.example.com${FILE}` }],
    };
    expect(rewriteOnce(answer)).toEqual({ attachments: [{ data_url: FILE, thumb_url: FILE }] });
  });

  test('stay in what people write', () => {
    const message = { content: `see https://chat.example.com${FILE} or "data_url":"https://chat.example.com${FILE}"` };
    expect(rewriteOnce(message)).toEqual(message);
  });

  test('stay when they lead elsewhere', () => {
    const answer = { data_url: 'https://maps.example/?q=1', avatar_url: 'https://www.gravatar.example/a.png' };
    expect(rewriteOnce(answer)).toEqual(answer);
  });

  test('are found in e-mail, for the names this server is known by', () => {
    const html = (host: string) => `<p>Hi</p><img src="https://${host}${FILE}" alt="">`;
    const answer = { avatar_url: `https://chat.example.com${FILE}`, html: html('chat.example.com') };
    expect(rewriteOnce(answer)).toEqual({ avatar_url: FILE, html: `<p>Hi</p><img src="${FILE}" alt="">` });
    expect(rewriteOnce({ html: html('other-rails.example') })).toEqual({ html: html('other-rails.example') });
  });
});
