import type { ComponentType } from 'react';

import type { Conversation } from '~/api/types';

import { MacroPicker } from '../macros/MacroPicker';
import { SnoozePicker } from '../snooze/SnoozePicker';
import { AgentPicker } from './AgentPicker';
import { LabelPicker } from './LabelPicker';
import type { Me } from './me';
import { MuteDialog } from './MuteDialog';
import { ParticipantPicker } from './ParticipantPicker';
import { PriorityPicker } from './PriorityPicker';
import { TeamPicker } from './TeamPicker';
import type { Writes } from './useWrites';
import type { Anchor } from './Verdicts';
import type { Choice } from './verbs';

export type ChooserProps = {
  conversation: Conversation;
  /** All it is for; of one alone, that one. What is written to it is written to each. */
  among: readonly Conversation[];
  /** What they are called together. */
  subject: string;
  me: Me;
  writes: Writes;
  anchor: Anchor;
  opener: Element | null;
  /** What was chosen before, where there is something left to look at. */
  preset: string | undefined;
  onClose: () => void;
};

const CHOOSERS: Record<Choice, ComponentType<ChooserProps>> = {
  agent: AgentPicker,
  team: TeamPicker,
  priority: PriorityPicker,
  labels: LabelPicker,
  participants: ParticipantPicker,
  mute: MuteDialog,
  snooze: SnoozePicker,
  macro: MacroPicker,
};

/** What has to be chosen before a verdict can be given. */
export function Chooser({ what, ...props }: ChooserProps & { what: Choice }) {
  const Chosen = CHOOSERS[what];
  return <Chosen {...props} />;
}
