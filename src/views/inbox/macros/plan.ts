// On which of many conversations a macro can be run, and why not on the others: nobody looks at each of them before.
import type { Conversation, Macro } from '~/api/types';

import { fill, type Values } from '../composer/variables';
import { lastRun } from './runs';
import type { Step } from './steps';

/** `missing`: a message would have gaps. `closed`: it would not arrive. `ran`: it has been run there. */
export type Obstacle = { why: 'closed' | 'ran' } | { why: 'missing'; variables: readonly string[] };
export type LeftOut = Obstacle & { conversation: Conversation };
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
    const obstacle = obstacleTo(conversation);
    if (obstacle) plan.leftOut.push({ conversation, ...obstacle });
    else plan.on.push(conversation);
  }
  return plan;

  function obstacleTo(conversation: Conversation): Obstacle | undefined {
    if (lastRun(macro.id, conversation.id) !== undefined) return { why: 'ran' };
    if (reaches && !conversation.can_reply) return { why: 'closed' };
    const values = valuesOf(conversation);
    const missing = texts.flatMap((text) => fill(text, values).missing.map(({ name }) => `{{${name}}}`));
    return missing.length > 0 ? { why: 'missing', variables: [...new Set(missing)] } : undefined;
  }
}

/** Whether customers get something to read. */
export const speaksToCustomers = (steps: readonly Step[]): boolean =>
  steps.some(({ kind }) => kind === 'reply' || kind === 'files');
