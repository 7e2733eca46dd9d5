import { useQuery } from '@tanstack/react-query';

import { mentionsIn, type Mention } from '~/api/mentions';
import type { Outgoing } from '~/api/outbox/entry';
import { inboxesQuery } from '~/api/queries/account';
import type { Conversation } from '~/api/types';
import { useNow } from '~/ui/useNow';

import { useDraft, type Draft, type Place } from '~/views/shared/drafts';
import { formatsOf, type Format } from './formats';
import { limitOf } from './limit';
import { ready } from './outgoing';
import { asRead } from './recipients';
import { useReplyWindow } from './replyWindow';
import { useSignature, type Signature } from './signature';
import type { TypedRecipients } from '~/views/shared/typedRecipients';
import { useRecipients } from './useRecipients';
import { useValues } from './useValues';
import type { Missing } from './variables';

export type Composing = {
  place: Place;
  draft: Draft;
  /** The customer can be answered now. */
  isOpen: boolean;
  /** What is written is a reply, and they cannot. */
  isClosed: boolean;
  /** Milliseconds: when that will be so; undefined where nothing closes or it cannot be known. */
  closesAt: number | undefined;
  now: number;
  /** As Chatwoot would get it. */
  content: string;
  limit: number;
  missing: readonly Missing[];
  isReady: boolean;
  /** `cursor`: where it is in the text. */
  messages: (cursor: number | undefined) => Outgoing[];
  /** Whom the note will be told to. */
  mentioned: readonly Mention[];
  /** Undefined but for a reply by e-mail. */
  recipients: TypedRecipients | undefined;
  /** Undefined where there is none, and in notes. */
  signature: Signature | undefined;
  formats: readonly Format[];
};

/** What is being written in a conversation, and everything that stands for or against sending it. */
export function useComposing(conversation: Conversation): Composing {
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const draft = useDraft(place);
  const values = useValues(conversation);
  const recipients = useRecipients(conversation, draft);
  const ownSignature = useSignature(conversation.meta.channel);
  const { data: inboxes } = useQuery(inboxesQuery());
  const inbox = inboxes?.find(({ id }) => id === conversation.inbox_id);
  const closesAt = useReplyWindow(conversation, inbox);
  const now = useNow();

  const { mode, text, extras } = draft;
  const isNote = mode === 'note';
  const isOpen = closesAt === undefined ? conversation.can_reply : now < closesAt;
  const signature = isNote ? undefined : ownSignature;
  const limit = limitOf(conversation.meta.channel, mode, inbox?.medium);
  const { isReady, ...readied } = ready(draft, {
    conversation,
    values,
    limit,
    signature: signature?.isOn ? signature.text : undefined,
    recipients: recipients && asRead(recipients),
  });
  return {
    ...readied,
    place,
    draft,
    isOpen,
    isClosed: !isNote && !isOpen,
    isReady: isReady && (isNote || isOpen),
    closesAt,
    now,
    limit,
    recipients,
    signature,
    mentioned: isNote ? mentionsIn(text, extras.mentions ?? []) : [],
    formats: formatsOf(conversation.meta.channel, mode),
  };
}
