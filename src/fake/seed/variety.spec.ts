import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

import type { Conversation, Message } from '../model.ts';
import { seedWorld } from '../seed.ts';
import { canReply } from '../world/reading.ts';
import { hostileTexts } from './hostile.ts';
import { stories } from './library.ts';

const SCRIPTS = ['Latin', 'Cyrillic', 'Arabic', 'Hebrew', 'Han', 'Hiragana', 'Thai', 'Devanagari', 'Greek', 'Hangul'];

const day = seedWorld({ size: 320, now: () => Date.UTC(2026, 10, 24, 9, 40) });
const conversations = [...day.conversations.all()];
const messages = [...day.messages.all()];
const contacts = [...day.contacts.all()];
const attachments = [...day.attachments.all()];
const messagesOf = ({ id }: Conversation) => day.messages.of('conversation_id', id);
const distinct = (values: readonly (string | null)[]) => new Set(values.filter((value) => value !== null));

describe('one of every kind', () => {
  it('of channel', () => {
    const used = new Set(conversations.map(({ inbox_id }) => day.inboxes.get(inbox_id)?.channel_type));
    expect([...used].sort()).toEqual([
      'Channel::Api',
      'Channel::Email',
      'Channel::FacebookPage',
      'Channel::Instagram',
      'Channel::Line',
      'Channel::Sms',
      'Channel::Telegram',
      'Channel::Tiktok',
      'Channel::TwilioSms',
      'Channel::WebWidget',
      'Channel::Whatsapp',
    ]);
  });

  it('of content', () => {
    expect([...distinct(messages.map(({ content_type }) => content_type))].sort()).toEqual([
      'article',
      'cards',
      'form',
      'incoming_email',
      'input_csat',
      'input_email',
      'input_select',
      'input_text',
      'input_textarea',
      'integrations',
      'sticker',
      'text',
      'voice_call',
    ]);
  });

  it('of attachment', () => {
    expect([...distinct(attachments.map(({ file_type }) => file_type))].sort()).toEqual([
      'audio',
      'contact',
      'embed',
      'fallback',
      'file',
      'ig_post',
      'ig_reel',
      'ig_story',
      'image',
      'location',
      'share',
      'story_mention',
      'video',
    ]);
  });

  it('of message: types, deliveries, failures, replies, notes, deleted and unsupported ones', () => {
    expect(new Set(messages.map(({ message_type }) => message_type))).toEqual(new Set([0, 1, 2, 3]));
    expect(distinct(messages.map(({ status }) => status)).size).toBe(4);
    const has = (fits: (one: Message) => unknown) => expect(messages.some((one) => fits(one))).toBe(true);
    has(({ status, content_attributes }) => status === 'failed' && content_attributes.external_error);
    has(({ content_attributes }) => content_attributes.in_reply_to);
    has(({ content_attributes }) => content_attributes.deleted);
    has(({ content_attributes }) => content_attributes.is_unsupported);
    has(({ content_attributes }) => content_attributes.submitted_values);
    has(({ private: isPrivate, content }) => isPrivate && content?.includes('(mention://user/'));
    has(({ sender_type }) => sender_type === 'AgentBot');
  });

  it('of script, and names of every length', () => {
    const names = contacts.map(({ name }) => name).join(' ');
    const said = messages.map(({ content }) => content).join(' ');
    const scripts = (text: string) => SCRIPTS.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));
    expect(scripts(said)).toEqual(SCRIPTS);
    expect(scripts(names)).toEqual(expect.arrayContaining(SCRIPTS.filter((script) => script !== 'Hiragana')));
    expect(names).toMatch(/\p{Emoji_Presentation}/u);
    expect(Math.max(...contacts.map(({ name }) => name.length))).toBeGreaterThan(100);
    expect(contacts.some((one) => one.name && !one.email && !one.phone_number && !one.identifier)).toBe(true);
  });

  it('of thread: 300 messages, a closed window, a muted customer, somebody with a past', () => {
    expect(Math.max(...conversations.map((one) => messagesOf(one).length))).toBeGreaterThan(300);
    expect(conversations.some((one) => one.status === 'open' && !canReply(day, one))).toBe(true);
    expect(contacts.some(({ blocked }) => blocked)).toBe(true);
    expect(contacts.some(({ id }) => day.conversations.of('contact_id', id).length > 2)).toBe(true);
    expect(conversations.some((one) => one.status === 'snoozed' && one.snoozed_until === null)).toBe(true);
  });

  it('of letter: tables, a signature, history, a counting picture, cid, and every hostile trick', () => {
    const letters = JSON.stringify(messages.map(({ content_attributes }) => content_attributes.email));
    for (const part of ['<table', 'gmail_quote', 'width=\\"1\\" height=\\"1\\"', 'cid:', 'onerror', 'javascript:']) {
      expect(letters).toContain(part);
    }
    const said = new Set(messages.map(({ content }) => content));
    for (const text of hostileTexts) expect(said).toContain(text);
    expect(hostileTexts.join()).toMatch(/<script>[^]*onerror[^]*javascript:[^]*!\[[^]*\u202E/);
  });
});

describe('stories', () => {
  it('are many, in many languages', () => {
    expect(stories.length).toBeGreaterThanOrEqual(40);
    expect(new Set(stories.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  });

  it('are begun by a customer and answered by an agent', () => {
    const odd = stories.filter(({ lines }) => lines[0]?.by !== 'customer' || !lines.some(({ by }) => by === 'agent'));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it('are told with every blank filled', () => {
    for (const { content, content_attributes } of messages) {
      if (content_attributes.email || hostileTexts.some((text) => text === content)) continue;
      expect(content ?? '').not.toMatch(/\{\w+\}|undefined|@\[/);
    }
  });
});

describe('files', () => {
  it('are what they say', () => {
    const SIGNATURES: Record<string, string> = {
      'image/png': '\u0089PNG',
      'audio/wav': 'RIFF',
      'video/webm': '\u001A\u0045',
      'application/pdf': '%PDF',
    };
    for (const { content_type, bytes, byte_size } of day.files.all()) {
      const content = bytes();
      expect(content.length).toBe(byte_size);
      const begins = String.fromCharCode(...content.slice(0, 4));
      expect(begins.startsWith(SIGNATURES[content_type] ?? '')).toBe(true);
    }
    const png = Buffer.from(day.files.find(({ content_type }) => content_type === 'image/png')?.bytes() ?? []);
    const data = png.indexOf('IDAT') + 4;
    const pixels = inflateSync(png.subarray(data, data + png.readUInt32BE(data - 8)));
    expect(pixels.length).toBe((png.readUInt32BE(16) / 2 + 1) * png.readUInt32BE(20));
  });
});
