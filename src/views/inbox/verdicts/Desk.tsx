import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useImperativeHandle, useState, type Ref } from 'react';

import { knownConversation } from '~/api/cache';
import { toast } from '~/ui/toast';

import { useMe } from './me';
import { useWrites } from './useWrites';
import type { VerbId } from './verbIds';
import { VERBS, type Choice, type Verb } from './verbs';
import type { Anchor } from './Verdicts';

const Chooser = lazy(async () => ({ default: (await import('./Chooser')).Chooser }));
const VerdictMenu = lazy(async () => ({ default: (await import('./VerdictMenu')).VerdictMenu }));

/** See Verdicts: where they are carried out. */
export type DeskHandle = {
  give: (verb: VerbId, conversationId: number, anchor: Anchor) => void;
  showAll: (conversationId: number, anchor: Anchor) => void;
};

type Opened = { what: Choice | 'menu'; conversationId: number; anchor: Anchor };
type Props = { ref: Ref<DeskHandle>; accountId: number };

export function Desk({ ref, accountId }: Props) {
  const queryClient = useQueryClient();
  const me = useMe(accountId);
  const writes = useWrites(me);
  const [opened, setOpened] = useState<Opened>();
  const onClose = () => setOpened(undefined);

  const give = (id: VerbId, conversationId: number, anchor: Anchor) => {
    const conversation = knownConversation(queryClient, conversationId);
    if (!conversation || !me) return;
    const verb: Verb = VERBS[id];
    const already = verb.already?.(conversation, me);
    if (already !== undefined) return toast(already);
    verb.run(conversation, { writes, me, choose: (what) => setOpened({ what, conversationId, anchor }) });
  };
  const showAll = (conversationId: number, anchor: Anchor) => setOpened({ what: 'menu', conversationId, anchor });
  useImperativeHandle(ref, () => ({ give, showAll }));

  const conversation = opened && knownConversation(queryClient, opened.conversationId);
  if (!opened || !conversation || !me) return null;
  const { what, anchor } = opened;
  const shown = { conversation, me, anchor, onClose };
  return (
    <Suspense fallback={null}>
      {what === 'menu' ? (
        <VerdictMenu {...shown} onPick={(verb) => give(verb, conversation.id, anchor)} />
      ) : (
        <Chooser {...shown} what={what} writes={writes} />
      )}
    </Suspense>
  );
}
