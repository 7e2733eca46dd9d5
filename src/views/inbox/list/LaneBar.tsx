import { useNavigate } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { useShortcut } from '~/ui/useShortcut';
import { useLanes } from '~/views/shared/lanes';

import type { Address } from '../useAddress';
import { LaneLink } from './LaneLink';
import { lanePath } from './lanePath';
import { useLaneTab } from './useLaneTab';

/** The lanes, each with how many are in it; the keys go from one to the next and round. */
export function LaneBar({ address }: { address: Address }) {
  const { accountId } = address;
  const lanes = useLanes(accountId);
  const navigate = useNavigate();
  const here = lanePath(address);
  const at = lanes.findIndex(({ path }) => path === here);
  const go = (by: 1 | -1) => {
    // From no lane the way leads to the first, or back to the last.
    const lane = lanes.at((at === -1 && by === -1 ? -1 : at + by) % lanes.length);
    if (lane) void navigate(paths.account(accountId) + lane.path);
  };
  useShortcut('next_lane', () => go(1), lanes.length > 0);
  useShortcut('previous_lane', () => go(-1), lanes.length > 0);
  useLaneTab(go);
  if (lanes.length === 0) return null;
  return (
    <nav aria-label={m.inbox_lanes_label()}>
      <ul className="-mx-2 flex gap-0.5 overflow-x-auto border-b border-line px-2 pb-1">
        {lanes.map((lane) => (
          <li key={lane.path}>
            <LaneLink accountId={accountId} lane={lane} isHere={lane.path === here} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
