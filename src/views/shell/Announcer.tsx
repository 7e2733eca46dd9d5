import { useHealth } from '~/api/health';
import { useNow } from '~/ui/useNow';

import { describeConnection } from './connection';

/** Says trouble on the line once to those who do not see it; while all is well it is silent. */
export function Announcer() {
  const { isWell, title, detail } = describeConnection(useHealth(), useNow('minute'));
  return <output className="sr-only">{isWell ? '' : `${title}. ${detail ?? ''}`}</output>;
}
