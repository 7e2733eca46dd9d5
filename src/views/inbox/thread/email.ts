// What an e-mail says besides its text: who else got it, the sender's own document, the history below it.
import type { Message } from '~/api/types';

import { asRecord, asText, asTexts } from './attributes';

export type Email = {
  subject: string;
  to: string[];
  cc: string[];
  bcc: string[];
  isAutomatic: boolean;
  /** The sender's whole document, only where it says more than the text does. */
  html: string | undefined;
  /** What follows the new text in the plain part. */
  history: string;
};

/** "Re: Re: AW: Offer" is still about the offer. */
export const topicOf = (subject: string): string =>
  subject
    .replace(/^(?:\s*\p{L}{2,4}(?:\[\d+\])?\s*:)+/u, '')
    .trim()
    .toLowerCase();

type Written = Pick<Message, 'content' | 'content_attributes' | 'message_type'>;

/** Undefined for a message that is no e-mail. */
export function readEmail({ content, content_attributes, message_type }: Written): Email | undefined {
  const email = asRecord(content_attributes.email);
  const copies = {
    to: asTexts(message_type === 0 ? email.to : content_attributes.to_emails),
    cc: asTexts(message_type === 0 ? email.cc : content_attributes.cc_emails),
    bcc: asTexts(message_type === 0 ? email.bcc : content_attributes.bcc_emails),
  };
  const { to, cc, bcc } = copies;
  if (Object.keys(email).length === 0 && to.length + cc.length + bcc.length === 0) return undefined;
  // What we write is kept as markdown in `content`; Chatwoot's HTML of it says nothing more.
  const html = message_type === 0 ? asText(asRecord(email.html_content).full) : '';
  return {
    ...copies,
    subject: asText(email.subject),
    isAutomatic: email.auto_reply === true,
    html: html !== '' && isMoreThanText(html) ? html : undefined,
    history: historyOf(asText(asRecord(email.text_content).full), asText(content)),
  };
}

const PLAIN_TAG =
  /<(?:!doctype html|\/?(?:html|head|body|div|p|br|span|meta)(?:\s+(?:dir|lang|class|charset)="[^"<>]*")*\s*\/?)>/gi;

/** Most mail programs wrap plain text in a few tags: then the text is better read without a frame. */
const isMoreThanText = (html: string): boolean => html.replace(PLAIN_TAG, '').includes('<');

function historyOf(full: string, text: string): string {
  return text !== '' && full.startsWith(text) ? full.slice(text.length).trim() : '';
}
