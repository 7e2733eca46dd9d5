import { useQuery } from '@tanstack/react-query';
import { BellOff, BellRing, Check } from 'lucide-react';
import { useEffect, useState } from 'react';

import { useLine } from '~/api/line';
import { inboxesQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { formatClock } from '~/ui/format';
import { formatList } from '~/ui/lists';
import { readPreference, usePreference } from '~/ui/preferences';
import { useNow } from '~/ui/useNow';

import { acknowledge, isQuiet, step, type Alarm, type Crossing } from './alarms';
import { readAlarms, setAlarms, useRaised } from './alarmStore';
import { alarmWords } from './alarmWords';
import { notify, ring, useMaySound, wakeSound } from './bell';
import type { NumberId } from './numbers';
import { readingsOf } from './readings';
import type { Board } from './settings';
import type { Known } from './useNumbers';
import type { Waiting } from './useWaiting';

type Props = { accountId: number; board: Board; numbers: ReadonlyMap<NumberId, Known>; waiting: Waiting };

/** What is over its limit, until somebody has acknowledged it and it is well again. */
export function Alarms({ accountId, board, numbers, waiting }: Props) {
  const said = useWatch({ accountId, board, numbers, waiting });
  const raised = useRaised(accountId);
  const { data: inboxes } = useQuery(inboxesQuery());
  const wantsSound = usePreference('alarm_sound') === 'on';
  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {wantsSound && board.over.size + board.waits.size > 0 && <SoundAsleep />}
      {raised.length > 0 && (
        <ul aria-label={m.live_alarms()} className="grid gap-2">
          {raised.map((alarm) => (
            <Raised
              key={alarm.id}
              alarm={alarm}
              words={alarmWords(alarm, inboxes)}
              onAcknowledge={() => setAlarms(accountId, acknowledge(readAlarms(accountId), alarm.id))}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Looks every second; says, shows and sounds what has gone over its limit. */
function useWatch({ accountId, board, numbers, waiting }: Props): string {
  const now = useNow('second');
  const line = useLine();
  const { data: inboxes } = useQuery(inboxesQuery());
  const [said, say] = useState('');
  useEffect(() => {
    const after = step(readAlarms(accountId), readingsOf(board, { numbers, waiting, line, now }), now);
    setAlarms(accountId, after.alarms);
    if (after.crossings.length === 0) return;
    const words = after.crossings.map((crossing) => crossingWords(crossing, alarmWords(crossing, inboxes)));
    say(formatList(words));
    const raised = after.crossings.filter(({ kind }) => kind === 'raised');
    if (raised.length === 0 || isQuiet(board.quiet, now)) return;
    if (readPreference('alarm_sound') === 'on') ring();
    if (readPreference('alarm_notification') === 'on')
      for (const crossing of raised) notify(crossing.id, m.live_title(), alarmWords(crossing, inboxes));
    // Once a second; what is known in that moment is meant.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [accountId, now]);
  return said;
}

const crossingWords = ({ kind }: Crossing, words: string): string =>
  kind === 'raised' ? m.live_alarm_raised({ words }) : m.live_alarm_ended({ words });

function Raised({ alarm, words, onAcknowledge }: { alarm: Alarm; words: string; onAcknowledge: () => void }) {
  const Icon = alarm.isAcknowledged ? Check : BellRing;
  return (
    <li
      className={`flex flex-wrap items-center gap-x-3 gap-y-1 rounded-bubble border px-4 py-2 ${
        alarm.isAcknowledged
          ? 'border-line bg-surface text-ui text-ink-2'
          : 'border-danger bg-danger-tint text-title font-medium text-danger'
      }`}
    >
      <Icon size={16} strokeWidth={2} aria-hidden className="shrink-0" />
      <bdi className="min-w-0 flex-1 max-md:basis-3/4">{words}</bdi>
      <span className="text-meta">{m.live_alarm_since({ time: formatClock(alarm.since) })}</span>
      {alarm.isAcknowledged ? (
        <span className="text-meta">{m.live_acknowledged()}</span>
      ) : (
        <Button onClick={onAcknowledge} aria-label={m.live_acknowledge_this({ words })}>
          {m.live_acknowledge()}
        </Button>
      )}
    </li>
  );
}

/** A browser lets nothing sound before somebody has touched the page; wherever they do will do. */
function SoundAsleep() {
  const maySound = useMaySound();
  useEffect(() => {
    if (maySound) return;
    const stop = new AbortController();
    for (const touch of ['pointerdown', 'keydown'])
      window.addEventListener(touch, () => void wakeSound(), { signal: stop.signal });
    return () => stop.abort();
  }, [maySound]);
  if (maySound) return null;
  return (
    <p className="flex flex-wrap items-center gap-3 rounded-bubble border border-line bg-surface px-4 py-2 text-ui text-ink-2">
      <BellOff size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
      <span className="min-w-0 flex-1">{m.live_sound_asleep()}</span>
      <Button onClick={() => void wakeSound()}>{m.live_sound_wake()}</Button>
    </p>
  );
}
