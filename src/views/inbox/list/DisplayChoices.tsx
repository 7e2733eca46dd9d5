import { SORTS, type Sort } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { DENSITIES, type Density, type ListState } from '~/paths';
import { MenuCheck, MenuChoice, MenuGroup } from '~/ui/MenuParts';

import type { Address } from '../useAddress';
import { LaneChoices } from './LaneChoices';
import { sortName } from './sortName';

const ROWS: Record<Density, () => string> = {
  two: m.inbox_rows_two,
  one: m.inbox_rows_one,
  three: m.inbox_rows_three,
  table: m.inbox_rows_table,
};

type Props = {
  address: Address;
  /** A filter has the one order Chatwoot gives it. */
  sorts: boolean;
  onChange: (change: Partial<ListState>) => void;
};

/** How a list is shown. */
export function DisplayChoices({ address, sorts, onChange }: Props) {
  const { list } = address;
  return (
    <>
      {sorts && (
        <MenuChoice
          label={m.inbox_sort_label()}
          value={list.sort_by}
          onChange={(sort_by) => onChange({ sort_by: sort_by as Sort })}
          options={SORTS.map((value) => ({ value, label: sortName(value) }))}
        />
      )}
      <MenuChoice
        label={m.inbox_rows_label()}
        value={list.rows}
        onChange={(rows) => onChange({ rows: rows as Density })}
        options={DENSITIES.map((value) => ({ value, label: ROWS[value]() }))}
      />
      <MenuGroup label={m.inbox_only_label()}>
        <MenuCheck
          label={m.inbox_only_unread()}
          checked={list.only === 'unread'}
          onChange={(isOnly) => onChange({ only: isOnly ? 'unread' : 'all' })}
        />
      </MenuGroup>
      <LaneChoices address={address} />
    </>
  );
}
