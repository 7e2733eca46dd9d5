import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useImperativeHandle, useState, type Ref } from 'react';
import { useNavigate } from 'react-router';

import { knownConversation } from '~/api/cache';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { formatNumber } from '~/ui/format';
import { FieldComing } from '~/ui/FieldComing';
import { loadPicker } from '~/ui/Picker';
import { toast } from '~/ui/toast';

import { WorkKeys } from '../focus/WorkKeys';
import { leavingOf } from '../list/leaving';
import { NameCards } from '../NameCards';
import { useAddress } from '../useAddress';
import { useFilters } from '../useFilters';
import { manyWords } from './manyWords';
import { useMe } from './me';
import { useAdvance } from './useAdvance';
import { useBatchWrites } from './useBatchWrites';
import { useReadNext } from './useReadNext';
import { useWrites, type Writes } from './useWrites';
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
  /** `preset`: what was chosen before it asks. */
  give: (verb: VerbId, conversationIds: readonly number[], anchor: Anchor, preset?: string) => void;
  showAll: (conversationIds: readonly number[], anchor: Anchor) => void;
  goOn: (conversationId: number) => void;
  /** For what is chosen already. `write` hears of the first of them, and its writes are for all. */
  act: (conversationIds: readonly number[], write: Deed) => void;
};

export type Deed = (writes: Writes, conversation: Conversation) => void;

type Props = { ref: Ref<DeskHandle | null>; onAdvance: (conversationId: number) => void };

type Opened = {
  what: Choice | 'menu';
  ids: readonly number[];
  anchor: Anchor;
  opener: Element | null;
  preset: string | undefined;
};

export function Desk({ ref, onAdvance }: Props) {
  const address = useAddress();
  const { accountId, folder, list, conversationId: shownId } = address;
  const { filters } = useFilters(address);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const me = useMe(accountId);
  const [said, say] = useState('');
  const [writes, goOn] = useAdvance(useWrites(me, say), { address, filters, me, onAdvance });
  useReadNext(address, filters, me);
  const writesToMany = useBatchWrites(me, say);
  const [opened, setOpened] = useState<Opened>();
  // Choosing in the menu may open something in its place before it closes.
  const close = (what: Opened) => setOpened((now) => (now === what ? undefined : now));
  const open = (what: Opened['what'], ids: readonly number[], anchor: Anchor, preset?: string) =>
    setOpened((now) => ({ what, ids, anchor, preset, opener: now?.opener ?? document.activeElement }));

  useEffect(() => {
    const timer = window.setTimeout(() => void Promise.allSettled([loadChooser(), loadPicker()]), READY_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, []);

  const known = (ids: readonly number[]) => ids.flatMap((id) => knownConversation(queryClient, id) ?? []);
  /** What has left the list since it was selected there is left alone. */
  const stillListed = (ids: readonly number[]) => {
    const found = known(ids);
    if (!filters || !me || ids.length === 1) return found;
    return found.filter((one) => !leavingOf(one, filters, me.agent));
  };

  const give = (id: VerbId, ids: readonly number[], anchor: Anchor, preset?: string) => {
    const among = stillListed(ids);
    const [conversation] = among;
    if (!me) return;
    if (ids.length > 1 && among.length < ids.length) sayLeftAlone(ids.length - among.length, among.length);
    if (!conversation) return;
    const verb: Verb = VERBS[id];
    if (among.length === 1) return giveOne(verb, conversation, anchor, preset);
    if (verb.labelOfMany === null) return toast(m.select_one_only());
    const due = among.filter((one) => verb.already?.(one, me) === undefined);
    const [first] = due;
    if (!first) return toast(m.select_already());
    const dueIds = due.map((one) => one.id);
    const choose = (what: Choice) => open(what, dueIds, anchor);
    verb.run(first, { writes: { ...writes, ...writesToMany(due) }, me, choose, leave: () => {} });
  };
  const giveOne = (verb: Verb, conversation: Conversation, anchor: Anchor, preset?: string) => {
    if (!me) return;
    const { id } = conversation;
    const already = verb.already?.(conversation, me);
    if (already !== undefined) return toast(already);
    const leave = () => {
      if (id !== shownId) return;
      document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
      void navigate(paths.conversations(accountId, folder, list));
    };
    verb.run(conversation, { writes, me, leave, choose: (what) => open(what, [id], anchor, preset) });
  };
  const act = (ids: readonly number[], write: Deed) => {
    const among = stillListed(ids);
    const [first] = among;
    if (first) write(among.length === 1 ? writes : { ...writes, ...writesToMany(among) }, first);
  };
  const showAll = (ids: readonly number[], anchor: Anchor) => open('menu', ids, anchor);
  // What is asked for before it is known who asks waits, as it does before this is here.
  useImperativeHandle<DeskHandle | null, DeskHandle | null>(ref, () => (me ? { give, showAll, goOn, act } : null));

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <WorkKeys />
      <NameCards />
      <Suspense fallback={opened?.what !== 'menu' && opened?.what !== 'mute' && <FieldComing />}>{asked()}</Suspense>
    </>
  );

  function asked() {
    const among = opened ? known(opened.ids) : [];
    const [conversation] = among;
    if (!opened || !conversation || !me) return null;
    const { what, anchor, opener, preset } = opened;
    const shown = { conversation, among, me, anchor, opener, preset, onClose: () => close(opened) };
    if (what === 'menu') {
      const ids = among.map(({ id }) => id);
      return <VerdictMenu {...shown} onPick={(verb) => give(verb, ids, anchor)} />;
    }
    if (among.length === 1) return <Chooser {...shown} what={what} subject={`#${conversation.id}`} writes={writes} />;
    const toMany = { ...writes, ...writesToMany(among) };
    return <Chooser {...shown} what={what} subject={manyWords(among.length)} writes={toMany} />;
  }
}

function sayLeftAlone(count: number, others: number) {
  const words = m.select_left_alone({ count, number: formatNumber(count) });
  toast(others === 0 ? m.select_none_left() : words);
}
