import { m } from '~/paraglide/messages.js';

/** What will stand below the words. It is no part of the draft: it cannot be written into by mistake. */
export function SignatureView({ text }: { text: string }) {
  return (
    <section aria-label={m.composer_signature()} className="max-h-20 overflow-y-auto px-1 text-meta text-ink-3">
      <p dir="auto" className="break-words whitespace-pre-wrap">
        <span aria-hidden>{'--\n'}</span>
        {text}
      </p>
    </section>
  );
}
