import type { ReactNode } from 'react';

/** A link out of the app, or plain text where the address is none we offer. */
export function SafeLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={href}
      className="break-words text-accent-ink underline underline-offset-2"
    >
      {children}
    </a>
  );
}
