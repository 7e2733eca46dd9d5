import { useQuery } from '@tanstack/react-query';

import { mentionsIn, type Mention } from '~/api/mentions';
import type { Outgoing } from '~/api/outbox/entry';
import { inboxesQuery } from '~/api/queries/account';
import type { Inbox, MessageTemplate } from '~/api/types';
import { useDraft, type Draft, type Place } from '~/views/shared/drafts';
import { fillIn, idOf, isWhole, paramsOf, templatesOf } from '~/views/shared/templates/template';

import { formatsOf, type Format } from '../composer/formats';
import { limitOf } from '../composer/limit';
import { ready } from '../composer/outgoing';
import type { WrittenIn } from '../composer/place';
import { useSignature, type Signature } from '../composer/signature';
import { useValues } from '../composer/useValues';
import type { Missing } from '../composer/variables';
import { beginsWithTemplate } from './beginsWithTemplate';
import { split } from './recipients';
import type { StartDraft } from './startDraft';

export type Writing = {
  place: Place;
  draft: Draft;
  /** As the list of inboxes has it, once that is known. */
  inbox: Inbox | undefined;
  /** The customer can be told nothing else. */
  needsTemplate: boolean;
  template: MessageTemplate | undefined;
  /** As Chatwoot would get it. */
  content: string;
  limit: number;
  missing: readonly Missing[];
  mentioned: readonly Mention[];
  /** Undefined where there is none, and in notes. */
  signature: Signature | undefined;
  formats: readonly Format[];
  isReady: boolean;
  /** The message, but for the conversation it will be in. `cursor`: where it is in the text. */
  message: (cursor: number | undefined) => Outgoing | undefined;
};

/** The first words of a conversation, and everything that stands for or against sending them. */
export function useWriting(conversation: WrittenIn, { cc, bcc }: StartDraft): Writing {
  const place = { accountId: conversation.account_id, conversationId: conversation.id };
  const { channel, sender } = conversation.meta;
  const draft = useDraft(place);
  const { mode, text, extras } = draft;
  const values = useValues(conversation);
  const ownSignature = useSignature(channel);
  const { data: inboxes } = useQuery(inboxesQuery());
  const inbox = inboxes?.find(({ id }) => id === conversation.inbox_id);
  const isNote = mode === 'note';
  const needsTemplate = !isNote && beginsWithTemplate(channel, inbox);
  const signature = isNote || needsTemplate ? undefined : ownSignature;
  const limit = limitOf(channel, mode, inbox?.medium);
  const isLetter = !isNote && channel === 'Channel::Email';
  const { isReady, messages, ...readied } = ready(draft, {
    conversation,
    values,
    limit,
    signature: signature?.isOn ? signature.text : undefined,
    recipients: isLetter ? { to: sender.email ? [sender.email] : [], cc: split(cc), bcc: split(bcc) } : undefined,
  });
  const chosen = needsTemplate ? extras.template : undefined;
  const template = chosen && templatesOf(inbox).find((one) => idOf(one) === idOf(chosen));
  const words = { account_id: place.accountId, conversation_id: place.conversationId, mode };
  return {
    ...readied,
    place,
    draft,
    inbox,
    needsTemplate,
    template,
    limit,
    signature,
    mentioned: isNote ? mentionsIn(text, extras.mentions ?? []) : [],
    formats: formatsOf(channel, mode),
    isReady: needsTemplate
      ? chosen !== undefined && template !== undefined && isWhole(template, chosen.values)
      : isReady,
    message: (cursor) =>
      chosen && template
        ? {
            ...words,
            content: fillIn(template, chosen.values).body,
            template: paramsOf(template, chosen.values),
            typed: { text: '', mentions: [], template: chosen },
          }
        : messages(cursor)[0],
  };
}
