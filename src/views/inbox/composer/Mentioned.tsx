import { Bell } from 'lucide-react';

import type { Mention } from '~/api/mentions';
import { m } from '~/paraglide/messages.js';
import { formatList } from '~/ui/lists';

/** Who will be told of a note: a name that merely looks like a mention is not among them. */
export function Mentioned({ mentions }: { mentions: readonly Mention[] }) {
  return (
    <p role="status" className="flex min-w-0 items-center gap-1.5 px-1 text-meta text-private-ink">
      <Bell size={12} strokeWidth={1.75} aria-hidden className="shrink-0" />
      <bdi className="min-w-0 truncate">
        {m.composer_mentioned({ names: formatList(mentions.map(({ name }) => name)) })}
      </bdi>
    </p>
  );
}
