import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { knownConversation } from '~/api/cache';
import { contactName } from '~/views/shared/names';

import { useAddress } from '../useAddress';
import { readSelection } from '../selection/selection';
import { manyWords } from '../verdicts/manyWords';
import { useMe } from '../verdicts/me';
import { ALL_VERBS, labelFor } from '../verdicts/verbs';
import { useVerdicts } from '../verdicts/Verdicts';
import type { Entry } from './Palette';
import { useDeeds } from './useDeeds';

/** What can be done with what was selected, else with the conversation one had in hand, when this was opened. */
export function useVerbs(isTyping: boolean): Entry[] {
  const { accountId, conversationId: shownId } = useAddress();
  const verdicts = useVerdicts();
  const me = useMe(accountId);
  const queryClient = useQueryClient();
  const [{ ids, inHand }] = useState(() => {
    const one = verdicts.inHand(shownId);
    const chosen = [...readSelection().chosen];
    return { inHand: one, ids: chosen.length > 0 ? chosen : one ? [one.id] : [] };
  });
  const among = ids.flatMap((id) => knownConversation(queryClient, id) ?? []);
  const [conversation] = among;
  const detail =
    conversation && among.length === 1 ? contactName(conversation.meta.sender) : manyWords(Math.max(1, among.length));
  const deeds = useDeeds(
    {
      among,
      detail,
      act: (write) => verdicts.act(ids, write),
      runMacro: (id) => conversation && verdicts.give('macro', conversation.id, inHand?.anchor ?? PAGE, id),
      isOpen: conversation?.id === shownId,
    },
    isTyping,
  );
  if (!me || !conversation) return [];
  const verbs = ALL_VERBS.flatMap((verb) => {
    const label = labelFor(verb, among, me);
    if (label === undefined) return [];
    const icon = <verb.icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />;
    const run = () =>
      readSelection().chosen.size > 0 || !inHand
        ? verdicts.giveChosen(verb.id, inHand?.anchor ?? PAGE)
        : verdicts.give(verb.id, inHand.id, inHand.anchor);
    return [{ value: `verb:${verb.id}`, label, detail, icon, shortcut: verb.shortcut, run }];
  });
  return [...verbs, ...deeds];
}

/** Where something opens that belongs to nothing on the page. */
const PAGE = { getBoundingClientRect: () => new DOMRect(window.innerWidth / 2, window.innerHeight / 3) };
