import { m } from '~/paraglide/messages.js';

import { Markdown } from '../thread/Markdown';

/** The words as the thread will show them. */
export function Preview({ content }: { content: string }) {
  return (
    <section
      aria-label={m.composer_preview()}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-40 overflow-y-auto border-t border-line px-1 pt-2 text-message text-ink"
    >
      <Markdown text={content} id="preview" />
    </section>
  );
}
