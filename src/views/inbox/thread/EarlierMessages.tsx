import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import type { OlderMessages } from './useOlderMessages';

/** The way back for those who do not scroll, and the word on how it goes for those who do. */
export function EarlierMessages({ older: { state, loadPage } }: { older: OlderMessages }) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 pt-4 text-meta text-ink-2">
      {state === 'failed' && <p role="alert">{m.thread_older_failed()}</p>}
      <Button look="plain" aria-busy={state === 'loading'} onClick={loadPage}>
        {state === 'loading' ? m.thread_loading_older() : state === 'failed' ? m.ui_retry() : m.thread_show_older()}
      </Button>
    </div>
  );
}
