import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

import { agentsQuery, teamsQuery } from '~/api/queries/account';
import { assignableAgentsQuery } from '~/api/queries/agents';
import type { Macro } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';
import { formatNumber } from '~/ui/format';
import { formatList } from '~/ui/lists';
import { contactName } from '~/views/shared/names';

import { useValuesOf } from '../composer/useValues';
import type { ChooserProps } from '../verdicts/Chooser';
import { manyWords } from '../verdicts/manyWords';
import { Notice } from './Notice';
import { planOf, speaksToCustomers, type LeftOut } from './plan';
import { StepView } from './StepView';
import { stepsOf } from './steps';
import { useRunOnMany } from './useRunOnMany';

type Props = ChooserProps & { macro: Macro; opener: Element | null };

/** What a macro would do to many conversations, and to which of them, before it does it. */
export function RunMacroOnMany({ conversation, among, subject, me, macro, opener, onClose }: Props) {
  const isOneInbox = among.every(({ inbox_id }) => inbox_id === conversation.inbox_id);
  const { data: assignable } = useQuery({ ...assignableAgentsQuery(conversation.inbox_id), enabled: isOneInbox });
  const { data: everybody } = useQuery({ ...agentsQuery(), enabled: !isOneInbox });
  const { data: teams } = useQuery(teamsQuery());
  const valuesOf = useValuesOf();
  const run = useRunOnMany(me);
  const safest = useRef<HTMLButtonElement>(null);
  const steps = stepsOf(macro);
  const { on, leftOut } = planOf(macro, steps, among, valuesOf);
  const speaks = speaksToCustomers(steps);
  const customers = m.macro_customers({ count: on.length, number: formatNumber(on.length) });
  const first = on[0] ?? conversation;
  const known = { conversation: first, customers, me, agents: isOneInbox ? assignable : everybody, teams };
  const label = m.macro_preview({ name: macro.name, subject });
  const mayRun = on.length > 0 && steps.length > 0;
  // What customers would read is not sent to all of them by one more Enter.
  const isHarmless = mayRun && !speaks;
  return (
    <Dialog label={label} onClose={onClose} initialFocus={safest} opener={opener}>
      <div className="grid gap-3 p-4">
        <h2 className="text-title font-bold text-ink">{label}</h2>
        <ol aria-label={m.macro_steps_label()} className="grid gap-2.5">
          {[...steps.entries()].map(([at, step]) => (
            <StepView key={at} step={step} known={known} values={valuesOf(first)} />
          ))}
        </ol>
        {steps.some((step) => 'text' in step) && on.length > 0 && (
          <p className="text-meta text-ink-2">{m.macro_sample({ name: contactName(first.meta.sender) })}</p>
        )}
        {leftOut.length > 0 && <LeftOutList leftOut={leftOut} />}
        <Notice>{m.macro_final()}</Notice>
        <div className="flex flex-wrap justify-end gap-2">
          <Button ref={isHarmless ? undefined : safest} onClick={onClose}>
            {m.ui_cancel()}
          </Button>
          <Button
            ref={isHarmless ? safest : undefined}
            look="primary"
            disabled={!mayRun}
            onClick={() => {
              run(macro, steps, on);
              onClose();
            }}
          >
            {m.macro_run_on({ many: manyWords(on.length) })}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function whyWords(leftOut: LeftOut): string {
  if (leftOut.why === 'missing') return m.macro_left_missing({ variables: formatList(leftOut.variables) });
  return leftOut.why === 'closed' ? m.macro_left_closed() : m.macro_left_ran();
}

function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  return (
    <section aria-label={m.macro_left_out()} className="grid gap-1 text-ui text-ink-2">
      <h3 className="font-medium text-ink">{m.macro_left_out()}</h3>
      <ul className="grid max-h-32 gap-0.5 overflow-y-auto">
        {leftOut.map((one) => (
          <li key={one.conversation.id}>
            <bdi className="text-ink">
              {m.batch_item({ id: one.conversation.id, name: contactName(one.conversation.meta.sender) })}
            </bdi>{' '}
            {whyWords(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
