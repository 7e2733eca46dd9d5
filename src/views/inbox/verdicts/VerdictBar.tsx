import { CircleCheck, ChevronDown, CircleDot, Ellipsis, SignalHigh, Tag, UserRound } from 'lucide-react';
import { useRef, type MouseEvent, type ReactNode } from 'react';

import type { Conversation, ConversationStatus } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import type { ShortcutId } from '~/shortcuts';
import { Avatar } from '~/ui/Avatar';
import { formatNumber } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';
import { useKeys } from '~/ui/keymap';
import { Menu, MenuChoice } from '~/ui/Menu';
import { Tooltip } from '~/ui/Tooltip';
import { assigneeName } from '~/views/shared/names';
import { AgentPresence } from '~/views/shared/Presence';
import { PriorityGlyph, priorityName } from '~/views/shared/PriorityGlyph';
import { StatusGlyph, statusName } from '~/views/shared/StatusGlyph';

import type { VerbId } from './verbIds';
import { useVerdicts } from './Verdicts';

const glyph = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** How a conversation stands, and what changes that. Where there is little room, the rest is in the menu. */
export function VerdictBar({ conversation }: { conversation: Conversation }) {
  const { give, showAll } = useVerdicts();
  const { id, priority, labels, status } = conversation;
  const by =
    (verb: VerbId) =>
    ({ currentTarget }: MouseEvent<HTMLElement>) =>
      give(verb, id, currentTarget);
  const isResolved = status === 'resolved';
  const labelled = labels.length > 0 ? m.verdict_labels_now({ labels: labels.join(', ') }) : m.verdict_no_labels();
  return (
    <>
      <StatusControl conversation={conversation} />
      <Assignee conversation={conversation} onClick={by('assign')} />
      <IconButton
        label={priority ? m.verdict_priority_now({ priority: priorityName(priority) }) : m.verdict_no_priority()}
        shortcut="priority"
        icon={priority ? <PriorityGlyph priority={priority} /> : <SignalHigh {...glyph} className="text-ink-3" />}
        onClick={by('priority')}
        className="@max-[32rem]:hidden"
      />
      <Control label={labelled} shortcut="labels" onClick={by('labels')} className="@max-[32rem]:hidden">
        <Tag {...glyph} className={labels.length > 0 ? '' : 'text-ink-3'} />
        {labels.length > 0 && <span className="tabular-nums">{formatNumber(labels.length)}</span>}
      </Control>
      <IconButton
        label={isResolved ? m.verdict_reopen() : m.verdict_resolve()}
        shortcut={isResolved ? 'reopen' : 'resolve'}
        icon={isResolved ? <CircleDot {...glyph} /> : <CircleCheck {...glyph} />}
        onClick={by(isResolved ? 'reopen' : 'resolve')}
        className="@max-[26rem]:hidden"
      />
      <IconButton
        label={m.verdict_actions()}
        shortcut="actions"
        icon={<Ellipsis {...glyph} />}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => showAll(id, currentTarget)}
      />
    </>
  );
}

const BY_STATUS: Record<ConversationStatus, VerbId> = {
  open: 'reopen',
  pending: 'pending',
  snoozed: 'snooze',
  resolved: 'resolve',
};
const STATUSES = Object.keys(BY_STATUS) as ConversationStatus[];

function StatusControl({ conversation: { id, status } }: { conversation: Conversation }) {
  const { give } = useVerdicts();
  const button = useRef<HTMLSpanElement>(null);
  return (
    <span ref={button} className="inline-flex">
      <Menu
        trigger={
          <button type="button" aria-label={m.verdict_status_now({ status: statusName(status) })} className={CONTROL}>
            <StatusGlyph status={status} />
            <span className="hidden @min-[26rem]:inline">{statusName(status)}</span>
            <ChevronDown size={14} strokeWidth={1.5} aria-hidden className="hidden text-ink-3 @min-[26rem]:block" />
          </button>
        }
      >
        <MenuChoice
          label={m.verdict_status_label()}
          value={status}
          onChange={(chosen) => button.current && give(BY_STATUS[chosen], id, button.current)}
          options={STATUSES.map((value) => ({
            value,
            label: statusName(value),
            icon: <StatusGlyph status={value} />,
          }))}
        />
      </Menu>
    </span>
  );
}

type AssigneeProps = { conversation: Conversation; onClick: (event: MouseEvent<HTMLElement>) => void };

function Assignee({ conversation, onClick }: AssigneeProps) {
  const { assignee, assignee_type } = conversation.meta;
  // A bot is always there.
  const agentId = assignee_type === 'User' ? assignee?.id : undefined;
  const name = assigneeName(conversation);
  const words = name === undefined ? m.thread_unassigned() : m.verdict_assignee_now({ name });
  return (
    <Control label={words} shortcut="assign" onClick={onClick} className="@max-[26rem]:hidden">
      {name === undefined ? (
        <UserRound {...glyph} className="text-ink-3" />
      ) : (
        <Avatar
          name={name}
          src={assignee?.thumbnail}
          size={20}
          badge={agentId && <AgentPresence agentId={agentId} />}
        />
      )}
      <bdi className="hidden max-w-32 truncate @min-[36rem]:inline">{name ?? m.thread_unassigned()}</bdi>
    </Control>
  );
}

const CONTROL =
  'inline-flex min-h-7 min-w-7 items-center justify-center gap-1.5 rounded-control px-1.5 text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:min-h-11 pointer-coarse:min-w-11';

type ControlProps = {
  label: string;
  shortcut: ShortcutId;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  className: string;
  children: ReactNode;
};

function Control({ label, shortcut, onClick, className, children }: ControlProps) {
  const keys = useKeys();
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        {...keys.props(shortcut)}
        onClick={onClick}
        className={`${CONTROL} ${className}`}
      >
        {children}
      </button>
    </Tooltip>
  );
}
