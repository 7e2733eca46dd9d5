import { useQueryClient } from '@tanstack/react-query';
import { ChevronLeft, SkipForward, X, type LucideIcon } from 'lucide-react';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';

import type { ConversationFilters } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import type { ShortcutId } from '~/shortcuts';
import { formatNumber } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';
import { Kbd } from '~/ui/Kbd';
import { useKeys } from '~/ui/keymap';
import { useShortcut } from '~/ui/useShortcut';

import type { Address } from '../useAddress';
import { useMe } from '../verdicts/me';
import { VERBS } from '../verdicts/verbs';
import { useVerdicts } from '../verdicts/Verdicts';
import { around } from './around';
import type { Queue } from './queue';

const glyph = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

const VERDICTS = [
  [VERBS.resolve, m.verdict_resolve],
  [VERBS.snooze, m.snooze_do],
  [VERBS.assign, m.verdict_assign],
] as const;

type Props = { address: Address; filters: ConversationFilters; queue: Queue | undefined };

/** How far one has come, the verdicts that lead on, and the ways past and out. */
export function FocusBar({ address, filters, queue }: Props) {
  const { accountId, folder, list, conversationId } = address;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const me = useMe(accountId);
  const { give, advance, expected } = useVerdicts();
  const at = conversationId ? (queue?.ids.indexOf(conversationId) ?? -1) + 1 : 0;

  const go = (id: number | undefined) => {
    const to =
      id === undefined
        ? paths.conversations(accountId, folder, list, true)
        : paths.conversation(accountId, id, { folder, list, isFocus: true });
    advance(id);
    void navigate(to, { replace: true });
  };
  // Whoever is decided leaves the queue while one looks, and keys are faster than the screen: what stands around the one
  // that is meant is found out when it is asked for.
  const neighbours = () => {
    const id = expected();
    return id && me ? around(queryClient, id, { filters, isFocus: true, me: me.agent }) : undefined;
  };
  const skip = () => {
    const found = neighbours();
    if (found) go(found.after[0]);
  };
  const back = () => {
    const before = expected() ? neighbours()?.before[0] : queue?.ids.at(-1);
    if (before !== undefined) go(before);
  };
  useShortcut('next', skip);
  useShortcut('previous', back);

  return (
    <section
      aria-label={m.focus_bar()}
      className="flex items-center border-b border-line bg-raised px-1 py-1 md:gap-2 md:px-2 md:py-1.5"
    >
      <IconButton
        label={m.focus_end()}
        shortcut="back"
        icon={<X {...glyph} />}
        onClick={() => void navigate(paths.conversations(accountId, folder, list))}
      />
      {queue && at > 0 && <Progress at={at} total={queue.total} />}
      <div className="ms-auto flex shrink-0 md:gap-1">
        <IconButton
          label={m.focus_previous()}
          shortcut="previous"
          icon={<ChevronLeft {...glyph} className="rtl:-scale-x-100" />}
          onClick={back}
          disabled={at === 1}
        />
        {conversationId && (
          <>
            {VERDICTS.map(([{ id, icon, shortcut }, label]) => (
              <Way
                key={id}
                icon={icon}
                label={label()}
                shortcut={shortcut}
                onClick={({ currentTarget }) => give(id, conversationId, currentTarget)}
              />
            ))}
            <Way icon={SkipForward} label={m.focus_skip()} shortcut="next" onClick={skip} />
          </>
        )}
      </div>
    </section>
  );
}

function Progress({ at, total }: { at: number; total: number }) {
  const words = m.focus_progress({ at: formatNumber(at), total: formatNumber(total) });
  return (
    <div className="flex min-w-0 items-center gap-3">
      <p role="status" className="truncate text-ui font-medium text-ink tabular-nums">
        {words}
      </p>
      <progress
        aria-label={m.focus_progress_label()}
        aria-valuetext={words}
        value={at}
        max={total}
        className="h-1 w-32 appearance-none overflow-hidden rounded-full bg-hover accent-accent max-md:hidden [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
    </div>
  );
}

type WayProps = {
  icon: LucideIcon;
  label: string;
  shortcut: ShortcutId;
  onClick: (event: MouseEvent<HTMLElement>) => void;
};

/** On a phone there is room for what it looks like, and for no words. */
function Way({ icon: Icon, label, shortcut, onClick }: WayProps) {
  const keys = useKeys();
  return (
    <button
      type="button"
      {...keys.props(shortcut)}
      onClick={onClick}
      className="inline-flex min-h-7 min-w-7 items-center justify-center gap-1.5 rounded-control text-ui font-medium whitespace-nowrap text-ink hover:bg-hover md:border md:border-line md:bg-surface md:px-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      <Icon {...glyph} />
      <span className="max-md:sr-only">{label}</span>
      <span className="contents max-md:hidden">
        <Kbd id={shortcut} />
      </span>
    </button>
  );
}
