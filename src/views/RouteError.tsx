import { useRouteError } from 'react-router';

import { PaneError } from '~/ui/PaneError';

import { explainError } from './shared/errors';

/** What stands in place of a screen that could not be shown. */
export function RouteError() {
  const { title, detail } = explainError(useRouteError());
  return <PaneError title={title} detail={detail} onRetry={() => window.location.reload()} />;
}
