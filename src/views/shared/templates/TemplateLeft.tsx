import type { TemplateDraft } from '~/api/outbox/entry';
import type { MessageTemplate } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';

import { fillIn, MAX_BODY, unfilled } from './template';

/** What still stands in the way. */
export function TemplateLeft({ template, values }: { template: MessageTemplate; values: TemplateDraft['values'] }) {
  const { length } = fillIn(template, values).body;
  const left = unfilled(template, values);
  const isLong = length > MAX_BODY;
  return (
    <p role="status" className={`text-meta empty:hidden ${isLong ? 'text-danger' : 'text-ink-2'}`}>
      {isLong
        ? m.template_long({ length: formatNumber(length), limit: formatNumber(MAX_BODY) })
        : left > 0 && m.template_left({ count: left, number: formatNumber(left) })}
    </p>
  );
}
