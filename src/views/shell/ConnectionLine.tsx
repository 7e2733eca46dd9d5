import { useHealth } from '~/api/health';
import { useNow } from '~/ui/useNow';

import { describeConnection } from './connection';

/** How fresh everything on screen is, in words. */
export function ConnectionLine() {
  const { title } = describeConnection(useHealth(), useNow('second'));
  return <span className="tabular-nums">{title}</span>;
}
