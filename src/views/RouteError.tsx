import { isRouteErrorResponse, Link, useRouteError } from 'react-router';

import { m } from '~/paraglide/messages.js';
import { PaneError } from '~/ui/PaneError';

import { explainError } from './shared/errors';

/** What stands in place of a screen that could not be shown: a wrong address, code that did not load, a bug. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) {
    return (
      <main className="flex h-full flex-col items-center justify-center gap-2 p-6 text-center">
        <h1 className="text-title font-medium">{m.app_no_such_page_title()}</h1>
        <p className="text-ink-2">{m.app_no_such_page_detail()}</p>
        <Link to="/" className="mt-2 font-medium text-accent-ink underline">
          {m.app_to_inbox()}
        </Link>
      </main>
    );
  }
  const { title, detail } = explainError(error);
  return (
    <main className="h-full">
      <PaneError title={title} detail={detail} onRetry={() => window.location.reload()} />
    </main>
  );
}
