import type { Conversation } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { MenuGroup, MenuItem, MenuPopup } from '~/ui/MenuParts';
import { contactName } from '~/views/shared/names';

import { ThreadMenuItems } from '../thread/ThreadMenuItems';
import type { Me } from './me';
import type { VerbId } from './verbIds';
import { ALL_VERBS, labelFor, type Verb } from './verbs';
import type { Anchor } from './Verdicts';

const GROUPS: readonly { group: Verb['group']; name: () => string }[] = [
  { group: 'status', name: m.verdict_group_status },
  { group: 'whose', name: m.verdict_group_whose },
  { group: 'sorting', name: m.verdict_group_sorting },
  { group: 'more', name: m.verdict_group_more },
];

type Props = {
  conversation: Conversation;
  among: readonly Conversation[];
  me: Me;
  anchor: Anchor;
  opener: Element | null;
  onPick: (verb: VerbId) => void;
  onClose: () => void;
};

/** Everything that can be done with a conversation, with its keys. */
export function VerdictMenu({ conversation, among, me, anchor, opener, onPick, onClose }: Props) {
  const isOne = among.length === 1;
  const name = contactName(conversation.meta.sender);
  return (
    <MenuPopup
      label={isOne ? m.verdict_actions_for({ name }) : m.select_actions()}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      place={anchor}
      opener={opener}
    >
      {GROUPS.map(({ group, name }) => (
        <MenuGroup key={group} label={name()}>
          {ALL_VERBS.filter((verb) => verb.group === group).map((verb) => (
            <VerbItem key={verb.id} verb={verb} label={labelFor(verb, among, me)} onPick={onPick} />
          ))}
        </MenuGroup>
      ))}
      {isOne && <ThreadMenuItems conversationId={conversation.id} />}
    </MenuPopup>
  );
}

type ItemProps = { verb: Verb; label: string | undefined; onPick: (verb: VerbId) => void };

function VerbItem({ verb, label, onPick }: ItemProps) {
  if (label === undefined) return null;
  return (
    <MenuItem
      icon={<verb.icon size={16} strokeWidth={1.5} aria-hidden />}
      shortcut={verb.shortcut}
      onClick={() => onPick(verb.id)}
    >
      {label}
    </MenuItem>
  );
}
