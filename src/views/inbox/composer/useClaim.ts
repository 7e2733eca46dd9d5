import { useAssignAgent } from '~/api/mutations/verdicts';
import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { readPreference } from '~/ui/preferences';
import { toast } from '~/ui/toast';
import { explainError } from '~/views/shared/errors';
import { contactName } from '~/views/shared/names';

import { useMe } from '../verdicts/me';

/** Who answers what nobody has takes it over, where that is chosen. */
export function useClaim({ id, account_id, meta }: Conversation): () => void {
  const me = useMe(account_id);
  const { mutate: assign } = useAssignAgent({
    onFailed: (error) => {
      const { title, detail } = explainError(error);
      toast(m.verdict_failed_agent({ id, name: contactName(meta.sender) }), `${title}. ${detail}`);
    },
  });
  return () => {
    const isWanted = readPreference('claim_on_reply') === 'on';
    if (isWanted && me && meta.assignee === undefined) assign({ id, agent: me.agent });
  };
}
