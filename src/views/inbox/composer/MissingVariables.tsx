import { CircleAlert } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { formatList } from '~/ui/lists';

import type { Missing } from './variables';

/** Why a message with variables in it cannot go yet. */
export function MissingVariables({ missing, name }: { missing: readonly Missing[]; name: string }) {
  const namesOf = (wanted: Missing['why']) =>
    missing.filter(({ why }) => why === wanted).map((one) => `{{${one.name}}}`);
  const [empty, unknown] = [namesOf('empty'), namesOf('unknown')];
  return (
    <p role="alert" className="flex items-start gap-2 rounded-control bg-danger-tint px-2 py-1.5 text-ui text-danger">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden className="mt-0.5 shrink-0" />
      <span className="min-w-0 break-words">
        {empty.length > 0 && m.composer_variables_empty({ variables: formatList(empty), name })}{' '}
        {unknown.length > 0 && m.composer_variables_unknown({ variables: formatList(unknown) })}{' '}
        {m.composer_variables_next()}
      </span>
    </p>
  );
}
