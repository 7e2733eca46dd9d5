import { m } from '~/paraglide/messages.js';

import type { Email } from './email';

/** What it is about where that is new, who else got it, and whether a machine wrote it. */
export function EmailHead({ email, showsSubject }: { email: Email; showsSubject: boolean }) {
  const { subject, to, cc, bcc, isAutomatic } = email;
  // One recipient is us, or the one who asks.
  const isShared = to.length > 1 || cc.length > 0 || bcc.length > 0;
  const hasSubject = showsSubject && subject !== '';
  if (!hasSubject && !isShared && !isAutomatic) return null;
  const copies: [string, string[]][] = [
    [m.thread_email_to(), to],
    [m.thread_email_cc(), cc],
    [m.thread_email_bcc(), bcc],
  ];
  return (
    <header className="grid gap-0.5">
      {isAutomatic && <p className="text-meta text-ink-2">{m.thread_email_automatic()}</p>}
      {hasSubject && (
        <p className="font-medium break-words">
          <bdi>{subject}</bdi>
        </p>
      )}
      {isShared &&
        copies.map(
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
