import { m } from '~/paraglide/messages.js';

import type { Email } from './email';

/** Subject, who else got it, and whether a machine wrote it. */
export function EmailHead({ email: { subject, to, cc, bcc, isAutomatic } }: { email: Email }) {
  const copies: [string, string[]][] = [
    [m.thread_email_to(), to],
    [m.thread_email_cc(), cc],
    [m.thread_email_bcc(), bcc],
  ];
  return (
    <header className="grid gap-0.5">
      {isAutomatic && <p className="text-meta text-ink-2">{m.thread_email_automatic()}</p>}
      {subject && (
        <p className="font-medium break-words">
          <bdi>{subject}</bdi>
        </p>
      )}
      {copies.map(
        ([label, addresses]) =>
          addresses.length > 0 && (
            <p key={label} className="text-meta break-words text-ink-2">
              {label} <bdi>{addresses.join(', ')}</bdi>
            </p>
          ),
      )}
    </header>
  );
}
