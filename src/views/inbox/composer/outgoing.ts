// From a draft to what is sent. Pure: the same draft makes the same message on every press of Send.
import { mentionsIn, withMentions } from '~/api/mentions';
import type { Outgoing } from '~/api/outbox';
import type { Conversation } from '~/api/types';

import type { Draft } from './drafts';
import { faultOf } from './fileRules';
import { isTooLong } from './limit';
import { partsOf } from './parts';
import { fill, type Missing, type Values } from './variables';

export type Readied = {
  /** As Chatwoot gets it. */
  content: string;
  /** Variables that stand for nothing. */
  missing: readonly Missing[];
  /** Nothing stands against sending it. */
  isReady: boolean;
};

export function ready({ mode, text, extras }: Draft, conversation: Conversation, values: Values): Readied {
  const filled = fill(text, values);
  const content = mode === 'note' ? withMentions(filled.text, extras.mentions ?? []) : filled.text;
  const { files = [] } = extras;
  const isEmpty = text.trim() === '' && files.length === 0;
  const areFilesFine = files.every((file, at) => faultOf(file, at, conversation.meta.channel, mode) === undefined);
  const isReady = !isEmpty && areFilesFine && filled.missing.length === 0 && !isTooLong(content);
  return { content, missing: filled.missing, isReady };
}

/** The messages of one press of Send, each with what is needed to write it again. */
export function outgoingOf(draft: Draft, conversation: Conversation, content: string): Outgoing[] {
  const { mode, text, extras } = draft;
  const typed = { text, mentions: mentionsIn(text, extras.mentions ?? []) };
  return partsOf(content, extras.files ?? [], conversation.meta.channel, mode).map((part) => ({
    ...part,
    account_id: conversation.account_id,
    conversation_id: conversation.id,
    mode,
    ...(part.content === '' || part.content === text ? {} : { typed }),
  }));
}
