import { Link } from 'react-router';

import { m } from '~/paraglide/messages.js';

/** What an address leads to that leads nowhere. */
export function NoSuchPage() {
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
