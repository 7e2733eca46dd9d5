import { memo } from 'react';

import { m } from '~/paraglide/messages.js';
import { formatClock, formatNumber } from '~/ui/format';
import { useNow } from '~/ui/useNow';

import { countOf, KINDS, minutesHeard, QUARTER_MS, quarterOf, shownQuarters, type Quarter } from './flow';
import { Table, type Cell } from './Table';
import { useFlow } from './useFlow';

const SHOWN = 8;
const MINUTE = 60_000;

/** What came in, was answered first and was resolved, by quarters of an hour. */
export const FlowTable = memo(function FlowTable({ accountId }: { accountId: number }) {
  const quarters = useFlow(accountId);
  const now = useNow();
  return (
    <Table
      title={m.live_flow()}
      columns={[m.live_flow_from(), m.live_flow_arrivals(), m.live_flow_answers(), m.live_flow_resolutions()]}
      rows={shownQuarters(quarters, now, SHOWN).map((quarter) => ({
        key: quarter.from,
        name: formatClock(quarter.from),
        head: <time className="text-ink tabular-nums">{formatClock(quarter.from)}</time>,
        detail: heardWords(quarter, now),
        cells: KINDS.map((kind): Cell => ({ value: minutesHeard(quarter) === 0 ? undefined : countOf(quarter[kind]) })),
      }))}
      note={m.live_flow_note()}
    />
  );
});

/** Where not every minute was heard, there may have been more. */
function heardWords(quarter: Quarter, now: number): string | undefined {
  const minutes = minutesHeard(quarter);
  if (quarter.from === quarterOf(now)) return m.live_flow_now();
  if (minutes >= QUARTER_MS / MINUTE) return undefined;
  return minutes === 0 ? m.live_flow_unheard() : m.live_flow_heard({ minutes: formatNumber(minutes) });
}
