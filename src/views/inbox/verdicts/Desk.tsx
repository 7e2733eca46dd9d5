import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useImperativeHandle, useState, type Ref } from 'react';
import { useNavigate } from 'react-router';

import { knownConversation } from '~/api/cache';
import { paths } from '~/paths';
import { loadPicker } from '~/ui/Picker';
import { toast } from '~/ui/toast';

import { useAddress } from '../useAddress';
import { useMe } from './me';
import { useWrites } from './useWrites';
import type { VerbId } from './verbIds';
import { VERBS, type Choice, type Verb } from './verbs';
import type { Anchor } from './Verdicts';

const loadChooser = () => import('./Chooser');
const Chooser = lazy(async () => ({ default: (await loadChooser()).Chooser }));
const VerdictMenu = lazy(async () => ({ default: (await import('./VerdictMenu')).VerdictMenu }));
/** Whoever has begun to work will not type that quickly. */
const READY_AFTER_MS = 1000;

/** See Verdicts: where they are carried out. */
export type DeskHandle = {
  give: (verb: VerbId, conversationId: number, anchor: Anchor) => void;
  showAll: (conversationId: number, anchor: Anchor) => void;
};

type Opened = { what: Choice | 'menu'; conversationId: number; anchor: Anchor; opener: Element | null };

export function Desk({ ref }: { ref: Ref<DeskHandle | null> }) {
  const { accountId, folder, list, conversationId: shownId } = useAddress();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const me = useMe(accountId);
  const [said, say] = useState('');
  const writes = useWrites(me, say);
  const [opened, setOpened] = useState<Opened>();
  // Choosing in the menu may open something in its place before it closes.
  const close = (what: Opened) => setOpened((now) => (now === what ? undefined : now));
  const open = (what: Opened['what'], conversationId: number, anchor: Anchor) =>
    setOpened((now) => ({ what, conversationId, anchor, opener: now?.opener ?? document.activeElement }));

  useEffect(() => {
    const timer = window.setTimeout(() => void Promise.allSettled([loadChooser(), loadPicker()]), READY_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);

  const give = (id: VerbId, conversationId: number, anchor: Anchor) => {
    const conversation = knownConversation(queryClient, conversationId);
    if (!conversation || !me) return;
    const verb: Verb = VERBS[id];
    const already = verb.already?.(conversation, me);
    if (already !== undefined) return toast(already);
    const leave = () => {
      if (conversationId !== shownId) return;
      document.querySelector<HTMLElement>(`[data-row="${conversationId}"]`)?.focus();
      void navigate(paths.conversations(accountId, folder, list));
    };
    verb.run(conversation, { writes, me, leave, choose: (what) => open(what, conversationId, anchor) });
  };
  const showAll = (conversationId: number, anchor: Anchor) => open('menu', conversationId, anchor);
  // What is asked for before it is known who asks waits, as it does before this is here.
  useImperativeHandle<DeskHandle | null, DeskHandle | null>(ref, () => (me ? { give, showAll } : null));

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <Suspense fallback={null}>{asked()}</Suspense>
    </>
  );

  function asked() {
    const conversation = opened && knownConversation(queryClient, opened.conversationId);
    if (!conversation || !me) return null;
    const { what, anchor, opener } = opened;
    const shown = { conversation, me, anchor, opener, onClose: () => close(opened) };
    if (what !== 'menu') return <Chooser {...shown} what={what} writes={writes} />;
    return <VerdictMenu {...shown} onPick={(verb) => give(verb, conversation.id, anchor)} />;
  }
}
