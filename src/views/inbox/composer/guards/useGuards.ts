// Between the press of Send and the outbox: what should be looked at once more is held and shown; a second press sends it.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { agentsQuery } from '~/api/queries/account';
import { readDraft } from '~/views/shared/drafts';

import type { WrittenIn } from '../place';
import type { Composing } from '../useComposing';
import type { Finding, Guard } from './findings';
import type { Judge } from './judge';

/** More than is needed to show a composer, so it comes when something is begun. */
let judge: Judge | undefined;
const load = async () => {
  ({ judge } = await import('./judge'));
};

/** Whoever sends so soon after coming from elsewhere may mean the conversation before. */
const HASTE_MS = 2000;
/** The conversation that was written in last. */
let last: number | undefined;

const isRecent = (ms: number): boolean => Date.now() - ms <= HASTE_MS;

const NOTHING: readonly string[] = [];

export type Guards = {
  /** What was found on the last press and is still so. */
  findings: readonly Finding[];
  press: (isNow: boolean) => void;
  /** Sends it as it is. */
  send: () => void;
  /** Somebody is at it: they know where they are. */
  touch: () => void;
  /** It is not asked about any more. */
  stop: (guard: Guard) => void;
};

/** `deliver` sends the draft as it is now. */
export function useGuards(
  conversation: WrittenIn,
  { draft, isReady }: Pick<Composing, 'draft' | 'isReady'>,
  deliver: (isNow: boolean) => void,
): Guards {
  const queryClient = useQueryClient();
  const { id, account_id } = conversation;
  const { mode, text, extras } = draft;
  const [asked, setAsked] = useState(NOTHING);
  const [cameAt, setCameAt] = useState(() => (last !== undefined && last !== id ? Date.now() : 0));
  const isReply = mode === 'reply';
  const isBegun = text !== '' || extras.files !== undefined;
  useQuery({ ...agentsQuery(), enabled: isReply && text.includes('@'), notifyOnChangeProps: [] });

  useEffect(() => {
    last = id;
  }, [id]);
  useEffect(() => {
    if (isBegun && isReply) load().catch(() => {});
  }, [isBegun, isReply]);
  if (!isBegun && asked.length > 0) setAsked(NOTHING);

  const found = (isHasty: boolean) => judge?.(queryClient, { conversation, draft, isHasty }) ?? [];
  const send = (isNow = false) => {
    setAsked(NOTHING);
    deliver(isNow);
  };
  /** Whether it is what it was, here and now. */
  const isStill = () => {
    const now = readDraft({ accountId: account_id, conversationId: id });
    return now.mode === mode && now.text === text;
  };
  const namesSomebody = text.includes('@');
  const canJudge = () =>
    judge !== undefined && (!namesSomebody || queryClient.getQueryData(agentsQuery().queryKey) !== undefined);
  const prepare = () => Promise.allSettled([load(), namesSomebody && queryClient.ensureQueryData(agentsQuery())]);
  const press = (isNow: boolean, isPrepared = false) => {
    if (!isReply) return send(isNow);
    if (!isPrepared && !canJudge()) {
      // What cannot be judged is sent; what has been written on meanwhile waits for a press of its own.
      void prepare().then(() => isStill() && press(isNow, true));
      return;
    }
    const keys = found(isRecent(cameAt)).map(({ key }) => key);
    if (keys.every((key) => asked.includes(key))) send(isNow);
    else setAsked([...asked, ...keys]);
  };
  return {
    findings: isReply && isReady && asked.length > 0 ? found(cameAt > 0).filter(({ key }) => asked.includes(key)) : [],
    press,
    send: () => send(),
    touch: () => cameAt > 0 && setCameAt(0),
    stop: (guard) => setAsked(asked.filter((key) => !key.startsWith(guard))),
  };
}
