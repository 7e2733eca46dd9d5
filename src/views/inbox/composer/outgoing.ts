// From a draft to what is sent. Pure: the same draft makes the same message on every press of Send.
import { mentionsIn, withMentions } from '~/api/mentions';
import type { Outgoing, Recipients } from '~/api/outbox/entry';

import type { Draft } from '~/views/shared/drafts';
import { faultOf } from './fileRules';
import { isTooLong } from './limit';
import { partsOf } from './parts';
import type { WrittenIn } from './place';
import { areRecipientsFine } from './recipients';
import { signed } from './signature';
import { fill, type Missing, type Values } from './variables';

type Around = {
  conversation: WrittenIn;
  values: Values;
  /** How many characters may be sent. */
  limit: number;
  /** What is put below a reply. */
  signature: string | undefined;
  recipients: Recipients | undefined;
};

export type Readied = {
  /** As Chatwoot gets it. */
  content: string;
  /** Variables that stand for nothing. */
  missing: readonly Missing[];
  /** Nothing stands against sending it. */
  isReady: boolean;
  /** `cursor`: where it is in the text. */
  messages: (cursor?: number) => Outgoing[];
};

export function ready(draft: Draft, around: Around): Readied {
  const { mode, text, extras } = draft;
  const { conversation, values, limit, signature, recipients } = around;
  const { files = [], mentions = [] } = extras;
  const filled = fill(text, values);
  const hasWords = text.trim() !== '';
  const said = mode === 'note' ? withMentions(filled.text, mentions) : filled.text;
  const content = mode === 'reply' && signature && hasWords ? signed(said, signature) : said;
  const isReady =
    (hasWords || files.length > 0) &&
    files.every((file, at) => faultOf(file, at, conversation.meta.channel, mode) === undefined) &&
    filled.missing.length === 0 &&
    !isTooLong(content, limit) &&
    (!recipients || areRecipientsFine(recipients));
  return {
    content,
    missing: filled.missing,
    isReady,
    messages: (cursor) => messagesOf(draft, around, content, cursor),
  };
}

/** The messages of one press of Send, each with what is needed to write it again. */
function messagesOf(
  { mode, text, extras }: Draft,
  { conversation, recipients }: Around,
  content: string,
  cursor: number | undefined,
): Outgoing[] {
  const { files = [], mentions = [], in_reply_to } = extras;
  const typed = { text, mentions: mentionsIn(text, mentions), ...(cursor === undefined ? {} : { cursor }) };
  return partsOf(content, files, conversation.meta.channel, mode).map((part, at) => ({
    ...part,
    account_id: conversation.account_id,
    conversation_id: conversation.id,
    mode,
    // One answer to one message, in however many parts.
    ...(in_reply_to !== undefined && at === 0 ? { in_reply_to } : {}),
    ...(recipients ? { recipients } : {}),
    ...(part.content === '' || (part.content === text && cursor === undefined) ? {} : { typed }),
  }));
}
