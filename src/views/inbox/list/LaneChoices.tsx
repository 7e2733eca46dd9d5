import { m } from '~/paraglide/messages.js';
import { MenuCheck, MenuGroup, MenuItem } from '~/ui/MenuParts';
import { setPreference, usePreference } from '~/ui/preferences';
import { addLane, moveLane, removeLane, useLanes } from '~/views/shared/lanes';
import { statusName } from '~/views/shared/StatusGlyph';

import type { Address } from '../useAddress';
import { lanePath } from './lanePath';
import { useFolderName } from './useFolderName';

/** Making a lane of a list, and where it stands among the others. A filter is saved as a view before: it has no name. */
export function LaneChoices({ address }: { address: Address }) {
  const { accountId, folder = { kind: 'all' } } = address;
  const lanes = useLanes(accountId);
  const path = lanePath(address);
  const at = lanes.findIndex((lane) => lane.path === path);
  const name = useLaneName(address);
  const hasTab = usePreference('lane_tab') === 'on';
  if (folder.kind === 'filter') return null;
  return (
    <MenuGroup label={m.inbox_lanes_label()}>
      <MenuCheck
        label={m.inbox_lane_here()}
        checked={at !== -1}
        onChange={(isLane) => (isLane ? addLane(accountId, { name, path }) : removeLane(accountId, path))}
      />
      {at > 0 && <MenuItem onClick={() => moveLane(accountId, path, -1)}>{m.inbox_lane_earlier()}</MenuItem>}
      {at !== -1 && at < lanes.length - 1 && (
        <MenuItem onClick={() => moveLane(accountId, path, 1)}>{m.inbox_lane_later()}</MenuItem>
      )}
      {lanes.length > 1 && (
        <MenuCheck
          label={m.inbox_lane_tab()}
          detail={m.inbox_lane_tab_detail()}
          checked={hasTab}
          onChange={(isOn) => setPreference('lane_tab', isOn ? 'on' : 'off')}
        />
      )}
    </MenuGroup>
  );
}

/** The list's own name, and what of it is meant. */
function useLaneName({ folder = { kind: 'all' }, list: { status, assignee_type, only } }: Address): string {
  const whole = useFolderName(folder);
  const parts = [
    assignee_type === 'me' && m.inbox_tab_mine(),
    assignee_type === 'unassigned' && m.inbox_tab_unassigned(),
    status === 'all' && m.status_all(),
    status !== 'open' && status !== 'all' && statusName(status),
    only === 'unread' && m.inbox_only_unread(),
  ].filter((part) => part !== false);
  if (folder.kind === 'all' && parts.length > 0) return parts.join(' · ');
  return [whole, ...parts].join(' · ');
}
