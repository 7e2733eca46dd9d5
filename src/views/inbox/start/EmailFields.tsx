import { m } from '~/paraglide/messages.js';
import { TextField } from '~/ui/TextField';
import { isEmail } from '~/views/shared/email';

import { split } from './recipients';
import type { StartDraft } from './startDraft';

/** What an e-mail has besides its words. */
export function EmailFields({ draft, change }: { draft: StartDraft; change: (part: Partial<StartDraft>) => void }) {
  const faultIn = (typed: string) => {
    const address = split(typed).find((one) => !isEmail(one));
    return address === undefined ? undefined : m.start_no_address({ address });
  };
  return (
    <div className="grid gap-4">
      <TextField
        label={m.start_subject()}
        value={draft.subject}
        onChange={({ target }) => change({ subject: target.value })}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label={m.start_cc()}
          value={draft.cc}
          error={faultIn(draft.cc)}
          autoComplete="off"
          onChange={({ target }) => change({ cc: target.value })}
        />
        <TextField
          label={m.start_bcc()}
          value={draft.bcc}
          error={faultIn(draft.bcc)}
          autoComplete="off"
          onChange={({ target }) => change({ bcc: target.value })}
        />
      </div>
    </div>
  );
}
