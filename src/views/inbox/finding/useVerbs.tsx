import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { knownConversation } from '~/api/cache';
import type { PickerItem } from '~/ui/Picker';
import { contactName } from '~/views/shared/names';

import { useAddress } from '../useAddress';
import { useMe } from '../verdicts/me';
import { ALL_VERBS } from '../verdicts/verbs';
import { useVerdicts } from '../verdicts/Verdicts';

/** What can be done with the conversation one had in hand when this was opened. */
export function useVerbs(): (PickerItem & { run: () => void })[] {
  const { accountId, conversationId: shownId } = useAddress();
  const verdicts = useVerdicts();
  const me = useMe(accountId);
  const queryClient = useQueryClient();
  const [inHand] = useState(() => verdicts.inHand(shownId));
  const conversation = inHand && knownConversation(queryClient, inHand.id);
  if (!me || !conversation) return [];
  const detail = contactName(conversation.meta.sender);
  return ALL_VERBS.filter((verb) => verb.already?.(conversation, me) === undefined).map((verb) => ({
    value: `verb:${verb.id}`,
    label: verb.label(conversation, me),
    detail,
    icon: <verb.icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />,
    shortcut: verb.shortcut,
    run: () => verdicts.give(verb.id, inHand.id, inHand.anchor),
  }));
}
