// On which of many conversations a macro can be run, and why not on the others: nobody looks at each of them before.
import type { Conversation, Macro } from '~/api/types';

import { fill, type Values } from '../composer/variables';
import { lastRun } from './runs';
import type { Step } from './steps';

/** `missing`: a message would have a gap. `closed`: it would not arrive. `ran`: it has been run there. */
export type LeftOut = { conversation: Conversation; why: 'missing' | 'closed' | 'ran' };
export type Plan = { on: Conversation[]; leftOut: LeftOut[] };

export function planOf(
  macro: Macro,
  steps: readonly Step[],
  among: readonly Conversation[],
  valuesOf: (conversation: Conversation) => Values,
): Plan {
  const texts = steps.flatMap((step) => ('text' in step ? step.text : []));
  const reaches = speaksToCustomers(steps);
  const plan: Plan = { on: [], leftOut: [] };
  for (const conversation of among) {
    const why = obstacle(conversation);
    if (why) plan.leftOut.push({ conversation, why });
    else plan.on.push(conversation);
  }
  return plan;

  function obstacle(conversation: Conversation): LeftOut['why'] | undefined {
    if (lastRun(macro.id, conversation.id) !== undefined) return 'ran';
    if (reaches && !conversation.can_reply) return 'closed';
    const values = valuesOf(conversation);
    return texts.some((text) => fill(text, values).missing.length > 0) ? 'missing' : undefined;
  }
}

/** Whether customers get something to read. */
export const speaksToCustomers = (steps: readonly Step[]): boolean =>
  steps.some(({ kind }) => kind === 'reply' || kind === 'files');
