import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import { assignableInAllQuery } from '~/api/queries/agents';
import { openOfAgentQuery } from '~/api/queries/board';
import { presenceQuery } from '~/api/queries/presence';
import type { Agent, Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { formatNumber } from '~/ui/format';
import { PaneError } from '~/ui/PaneError';
import { SelectField } from '~/ui/SelectField';
import { Skeleton } from '~/ui/Skeleton';
import { explainError } from '~/views/shared/errors';
import { agentName, contactName } from '~/views/shared/names';

import { HandOverOutcome } from './HandOverOutcome';
import { useHandOver } from './useHandOver';

const NOBODY = '0';

type Props = { agent: Agent; onClose: () => void };

/** All that somebody has open, for somebody else: looked at before, and taken back after, if need be. */
export function HandOverDialog({ agent, onClose }: Props) {
  const open = useQuery(openOfAgentQuery(agent.id));
  const [chosen, choose] = useState('');
  const { state, give, undo, stop } = useHandOver();
  const conversations = open.data?.conversations ?? [];
  const agents = useQuery({
    ...assignableInAllQuery([...new Set(conversations.map(({ inbox_id }) => inbox_id))]),
    enabled: conversations.length > 0,
  });
  const { data: presence } = useQuery(presenceQuery());
  const to = agents.data?.find(({ id }) => String(id) === chosen) ?? null;
  const name = agentName(agent);
  const toName = to ? agentName(to) : m.live_nobody();
  const stateOf = ({ id }: Agent) => STATES[presence?.users[id] ?? 'offline']();
  return (
    <Dialog label={m.live_hand_over({ name })} onClose={onClose}>
      <div className="grid gap-4 p-4">
        <h2 className="text-title font-bold break-words">{m.live_hand_over({ name })}</h2>
        {state.kind !== 'asked' ? (
          handedOver(state)
        ) : open.isError ? (
          <PaneError {...explainError(open.error)} />
        ) : open.data === undefined ? (
          <Skeleton className="h-40" />
        ) : conversations.length === 0 ? (
          <p className="text-ui text-ink-2">{m.live_hand_over_nothing({ name })}</p>
        ) : (
          asked(conversations, open.data.count)
        )}
      </div>
    </Dialog>
  );

  function handedOver(done: Exclude<typeof state, { kind: 'asked' }>) {
    if (done.kind === 'running')
      return (
        <>
          <p role="status" className="text-ui">
            {m.live_hand_over_running({ done: formatNumber(done.done), of: formatNumber(done.of) })}
          </p>
          <progress className="h-2 w-full accent-accent" value={done.done} max={done.of} aria-label={toName} />
          <Button onClick={stop} className="justify-self-end">
            {m.live_hand_over_stop()}
          </Button>
        </>
      );
    return (
      <HandOverOutcome
        outcome={done}
        name={done.kind === 'done' ? toName : name}
        onUndo={() => void undo({ conversations: done.given, from: to, to: agent })}
        onClose={onClose}
      />
    );
  }

  function asked(shown: readonly Conversation[], count: number) {
    return (
      <>
        <ul
          aria-label={m.live_hand_over_what()}
          className="max-h-60 overflow-y-auto rounded-control border border-line"
        >
          {shown.map(({ id, account_id, meta }) => (
            <li key={id} className="border-line not-first:border-t">
              <Link
                to={paths.conversation(account_id, id)}
                className="flex min-h-8 items-center gap-2 px-3 text-ui -outline-offset-2 hover:bg-hover pointer-coarse:min-h-11"
              >
                <bdi className="min-w-0 flex-1 truncate">{contactName(meta.sender)}</bdi>
                <span className="text-ink-2 tabular-nums">#{id}</span>
              </Link>
            </li>
          ))}
        </ul>
        {count > shown.length && (
          <p className="text-meta text-ink-2">
            {m.live_hand_over_more({ number: formatNumber(shown.length), all: formatNumber(count) })}
          </p>
        )}
        {agents.isError && <PaneError {...explainError(agents.error)} />}
        <SelectField
          label={m.live_hand_over_to()}
          hint={m.live_hand_over_hint()}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          options={[
            { value: '', label: m.live_hand_over_choose() },
            { value: NOBODY, label: m.live_nobody() },
            ...(agents.data ?? [])
              .filter(({ id }) => id !== agent.id)
              .map((one) => ({ value: String(one.id), label: `${agentName(one)} · ${stateOf(one)}` })),
          ]}
        />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button
            look="primary"
            disabled={chosen === ''}
            onClick={() => void give({ conversations: shown, from: agent, to })}
          >
            {m.live_hand_over_do({ number: formatNumber(shown.length) })}
          </Button>
        </div>
      </>
    );
  }
}

const STATES = { online: m.people_online, busy: m.people_busy, offline: m.people_offline } as const;
