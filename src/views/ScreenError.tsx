import { PaneError } from '~/ui/PaneError';

import { explainError } from './shared/errors';

/** What stands in place of a screen that could not be shown: an answer or its code did not come, or a bug of ours. */
export function ScreenError({ error }: { error: unknown }) {
  const { title, detail } = explainError(error);
  return <PaneError title={title} detail={detail} onRetry={() => window.location.reload()} />;
}
