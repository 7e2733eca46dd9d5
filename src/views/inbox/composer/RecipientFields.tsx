import { ChevronDown } from 'lucide-react';
import { useState } from 'react';

import type { Recipients } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { TextField } from '~/ui/TextField';

import { areRecipientsFine, asRead, recipientFault } from './recipients';
import type { TypedRecipients } from '~/views/shared/typedRecipients';

type Props = { recipients: TypedRecipients; onChange: (recipients: TypedRecipients) => void };

const FIELDS = {
  to: m.composer_to,
  cc: m.composer_cc,
  bcc: m.composer_bcc,
} as const satisfies Record<keyof Recipients, () => string>;
const NAMES = ['to', 'cc', 'bcc'] as const;

/** Who gets the e-mail: one line to be read, three to be written. What is wrong with them cannot be folded away. */
export function RecipientFields({ recipients, onChange }: Props) {
  const [isAsked, setAsked] = useState(false);
  const read = asRead(recipients);
  const isOpen = isAsked || !areRecipientsFine(read);
  return (
    <div className="grid gap-2">
      <button
        type="button"
        aria-expanded={isOpen}
        title={m.composer_recipients()}
        onClick={() => setAsked(!isOpen)}
        className="flex min-h-7 w-fit max-w-full min-w-0 items-center gap-2 rounded-control px-1 text-meta text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
      >
        {NAMES.filter((name) => read[name].length > 0 || name === 'to').map((name) => (
          <span key={name} className="min-w-0 truncate">
            {FIELDS[name]()} <bdi className="text-ink">{read[name].join(', ')}</bdi>
          </span>
        ))}
        <span className="sr-only">{m.composer_recipients()}</span>
        <ChevronDown
          size={16}
          strokeWidth={1.5}
          aria-hidden
          className={`shrink-0 transition-transform duration-100 ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {isOpen && (
        <div className="grid gap-2 md:grid-cols-3">
          {NAMES.map((name) => (
            <TextField
              key={name}
              label={FIELDS[name]()}
              inputMode="email"
              autoComplete="off"
              spellCheck={false}
              value={recipients[name]}
              error={faultWords(recipientFault(name, read))}
              onChange={({ target }) => onChange({ ...recipients, [name]: target.value })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function faultWords(fault: string | true | undefined): string | undefined {
  if (fault === undefined) return undefined;
  return fault === true ? m.composer_to_missing() : m.composer_no_address({ address: fault });
}
