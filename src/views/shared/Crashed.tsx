import { m } from '~/paraglide/messages.js';
import { PaneError } from '~/ui/PaneError';

/** What stands where a bug of ours broke a part of the page: the fallback of a Boundary. */
export function Crashed() {
  return (
    <PaneError title={m.app_crashed_title()} detail={m.app_crashed_detail()} onRetry={() => window.location.reload()} />
  );
}
