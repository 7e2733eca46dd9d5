import type { Contact, JsonObject } from '../model.ts';
import { company } from './company.ts';

interface Written {
  subject: string;
  text: string;
  html?: string;
  quoted?: string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const plainHtml = (text: string) =>
  `<html><body><div dir="auto">${escaped(text).replaceAll('\n', '<br>')}</div></body></html>`;

/** `content_attributes` of an incoming e-mail: the letter as the mail server handed it over. */
export function letterAttributes(
  { subject, text, html = plainHtml(text), quoted = text }: Written,
  contact: Contact,
  at: number,
  { cc = [], automatic = false }: { cc?: string[]; automatic?: boolean } = {},
): JsonObject {
  return {
    email: {
      bcc: null,
      cc: cc.length > 0 ? cc : null,
      content_type: 'multipart/alternative; boundary="b1"',
      date: new Date(at).toISOString().replace(/\.\d+Z$/, '+00:00'),
      from: [contact.email ?? ''],
      html_content: { full: html, reply: text, quoted },
      in_reply_to: null,
      message_id: `${at.toFixed(0)}.${contact.id}@mail.example`,
      multipart: true,
      number_of_attachments: 0,
      subject,
      text_content: { full: text, reply: text, quoted },
      to: [`help@${company.domain}`],
      auto_reply: automatic,
    },
    cc_email: cc,
    bcc_email: null,
  };
}
