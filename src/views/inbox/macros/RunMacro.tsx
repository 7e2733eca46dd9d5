import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

import { teamsQuery } from '~/api/queries/account';
import { assignableAgentsQuery } from '~/api/queries/agents';
import type { Macro } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { formatAgo } from '~/ui/format';
import { formatList } from '~/ui/lists';
import { useNow } from '~/ui/useNow';
import { contactName } from '~/views/shared/names';

import { useValues } from '../composer/useValues';
import { fill } from '../composer/variables';
import type { ChooserProps } from '../verdicts/Chooser';
import { Notice } from './Notice';
import { lastRun } from './runs';
import { StepView } from './StepView';
import { stepsOf } from './steps';
import { useRun } from './useRun';

type Props = ChooserProps & { macro: Macro; opener: Element | null };

/** What a macro would do here, step by step, before it does it. */
export function RunMacro({ conversation, subject, me, macro, opener, onClose }: Props) {
  const { data: agents } = useQuery(assignableAgentsQuery(conversation.inbox_id));
  const { data: teams } = useQuery(teamsQuery());
  const values = useValues(conversation);
  const run = useRun(me);
  const safest = useRef<HTMLButtonElement>(null);
  const now = useNow('second');
  const steps = stepsOf(macro);
  const missing = steps.flatMap((step) => ('text' in step ? fill(step.text, values).missing : []));
  const ranAt = lastRun(macro.id, conversation.id);
  // Where something speaks against it, Enter does not run it.
  const mayRun = missing.length === 0 && steps.length > 0 && ranAt === undefined;
  const label = m.macro_preview({ name: macro.name, subject });
  const start = () => {
    void run(macro, steps, conversation);
    onClose();
  };
  return (
    <Dialog label={label} onClose={onClose} initialFocus={safest} opener={opener}>
      <div className="grid gap-3 p-4">
        <h2 className="text-title font-bold text-ink">{label}</h2>
        <ol aria-label={m.macro_steps_label()} className="grid gap-2.5">
          {[...steps.entries()].map(([at, step]) => (
            <StepView key={at} step={step} known={{ conversation, me, agents, teams }} values={values} />
          ))}
        </ol>
        {missing.length > 0 && (
          <Notice>
            {m.macro_missing({
              variables: formatList(missing.map(({ name }) => `{{${name}}}`)),
              name: contactName(conversation.meta.sender),
            })}
          </Notice>
        )}
        {ranAt !== undefined && (
          <Notice>{m.macro_ran_before({ id: conversation.id, ago: formatAgo(ranAt, Math.max(now, ranAt)) })}</Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button ref={mayRun ? undefined : safest} onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button
            ref={mayRun ? safest : undefined}
            look="primary"
            disabled={missing.length > 0 || steps.length === 0}
            onClick={start}
          >
            {ranAt === undefined ? m.macro_run() : m.macro_run_again()}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
