import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';

import { inboxesQuery } from '~/api/queries/account';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { CheckField } from '~/ui/CheckField';
import { Dialog } from '~/ui/Dialog';
import { formatClock } from '~/ui/format';
import { SelectField } from '~/ui/SelectField';

import { AlarmSigns } from './AlarmSigns';
import { countedName } from './alarmWords';
import { NumberField } from './NumberField';
import { NUMBER_IDS, numberOf } from './numbers';
import { PartOrder } from './PartOrder';
import { COUNTED, type Board, type PartId, type TableId, type TileId } from './settings';
import { ShareBoard } from './ShareBoard';
import { usualLimits } from './usualLimits';

type Props = { accountId: number; board: Board; onChange: (board: Board) => void; onClose: () => void };

const TITLES: Record<TableId, () => string> = {
  longest: m.live_longest,
  numbers: m.live_numbers,
  inboxes: m.live_inboxes,
  labels: m.live_labels,
  agents: m.live_agents,
  teams: m.live_teams,
  flow: m.live_flow,
};
const tableName = (id: TableId): string => TITLES[id]();
const tileName = (tile: TileId): string => {
  const number = NUMBER_IDS.find((id) => id === tile);
  return number ? numberOf(number).label() : m.live_online();
};

const hourAt = (hour: number): string => formatClock(new Date(2026, 0, 1, hour).getTime());
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourAt(hour) }));

function withLimit<K>(limits: ReadonlyMap<K, number>, key: K, limit: number | undefined): ReadonlyMap<K, number> {
  const next = new Map(limits);
  if (limit === undefined) next.delete(key);
  else next.set(key, limit);
  return next;
}

const ROTATIONS = ['0', '10', '20', '30', '60'];

/** What the board shows and what is too much; every change is on the board, and in its address, at once. */
export function BoardSetup({ accountId, board, onChange, onClose }: Props) {
  const { data: inboxes = [] } = useQuery(inboxesQuery());
  const { hidden, tiles, tables, over, waits, quiet, rotate } = board;
  const change = (some: Partial<Board>) => onChange({ ...board, ...some });
  const show = (part: PartId, isOn: boolean) =>
    change({ hidden: isOn ? hidden.filter((one) => one !== part) : [...hidden, part] });
  return (
    <Dialog label={m.live_setup()} onClose={onClose} width="page">
      <div className="grid gap-6 p-4 md:p-6">
        <h2 className="text-title font-bold">{m.live_setup()}</h2>
        <Section title={m.live_setup_limits()} detail={m.live_setup_limits_detail()}>
          <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
            {COUNTED.map((id) => (
              <NumberField
                key={id}
                label={countedName(id)}
                value={over.get(id)}
                least={0}
                onChange={(limit) => change({ over: withLimit(over, id, limit) })}
              />
            ))}
          </div>
        </Section>
        <Section title={m.live_setup_waits()} detail={m.live_setup_waits_detail()}>
          <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
            {[{ id: 0, name: m.live_setup_any_inbox() }, ...inboxes].map(({ id, name }) => (
              <NumberField
                key={id}
                label={name}
                value={waits.get(id)}
                least={1}
                onChange={(minutes) => change({ waits: withLimit(waits, id, minutes) })}
              />
            ))}
          </div>
        </Section>
        {over.size + waits.size === 0 && (
          <div>
            <Button onClick={() => change(usualLimits(inboxes))}>{m.live_setup_usual()}</Button>
          </div>
        )}
        <Section title={m.live_setup_signs()} detail={m.live_setup_signs_detail()}>
          <AlarmSigns />
          <CheckField
            label={m.live_quiet()}
            detail={m.live_quiet_detail()}
            checked={quiet !== undefined}
            onChange={(isOn) => change({ quiet: isOn ? { from: 22, to: 7 } : undefined })}
          />
          {quiet && (
            <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
              <SelectField
                label={m.live_quiet_from()}
                value={String(quiet.from)}
                options={HOURS.filter(({ value }) => value !== String(quiet.to))}
                onChange={(event) => change({ quiet: { ...quiet, from: Number(event.target.value) } })}
              />
              <SelectField
                label={m.live_quiet_to()}
                value={String(quiet.to)}
                options={HOURS.filter(({ value }) => value !== String(quiet.from))}
                onChange={(event) => change({ quiet: { ...quiet, to: Number(event.target.value) } })}
              />
            </div>
          )}
        </Section>
        <Section title={m.live_setup_parts()} detail={m.live_setup_parts_detail()}>
          <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
            <PartOrder
              label={m.live_setup_tables()}
              parts={tables}
              nameOf={tableName}
              hidden={hidden}
              onShow={show}
              onOrder={(next) => change({ tables: next })}
            />
            <PartOrder
              label={m.live_numbers()}
              parts={tiles}
              nameOf={tileName}
              hidden={hidden}
              onShow={show}
              onOrder={(next) => change({ tiles: next })}
            />
          </div>
          <SelectField
            label={m.live_rotate()}
            hint={m.live_rotate_hint()}
            value={String(rotate)}
            options={[...new Set([...ROTATIONS, String(rotate)])].map((value) => ({
              value,
              label: value === '0' ? m.live_rotate_never() : m.live_rotate_seconds({ seconds: value }),
            }))}
            onChange={(event) => change({ rotate: Number(event.target.value) })}
            className="max-w-72"
          />
        </Section>
        <Section title={m.live_share()} detail={m.live_share_detail()}>
          <ShareBoard accountId={accountId} board={board} onChange={onChange} />
        </Section>
        <div className="flex justify-end">
          <Button look="primary" onClick={onClose}>
            {m.live_setup_done()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Section({ title, detail, children }: { title: string; detail?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3">
      <div>
        <h3 id={id} className="text-ui font-bold">
          {title}
        </h3>
        {detail && <p className="text-meta text-ink-2">{detail}</p>}
      </div>
      {children}
    </section>
  );
}
