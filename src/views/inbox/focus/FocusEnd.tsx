import { useQueryClient } from '@tanstack/react-query';
import { CheckCheck, Inbox } from 'lucide-react';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';

import type { ConversationFilters } from '~/api/queries/conversations';
import { m } from '~/paraglide/messages.js';
import { paths } from '~/paths';
import { Button } from '~/ui/Button';
import { EmptyState } from '~/ui/EmptyState';
import { formatNumber } from '~/ui/format';
import { PaneError } from '~/ui/PaneError';
import { explainError } from '~/views/shared/errors';
import { useTitle } from '~/views/shared/title';

import { listKey } from '../list/places';
import type { Address } from '../useAddress';
import { useMe } from '../verdicts/me';
import { beginQueue, leftIn } from './around';
import { keepQueue, type Queue } from './queue';

type Props = { address: Address; filters: ConversationFilters; queue: Queue | undefined };

const glyph = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Before the first conversation, while the list is read, and after the last. */
export function FocusEnd({ address, filters, queue }: Props) {
  const { accountId, folder, list } = address;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const me = useMe(accountId);
  const [error, setError] = useState<unknown>();
  useTitle(m.focus_bar());
  const go = (id: number) =>
    void navigate(paths.conversation(accountId, id, { folder, list, isFocus: true }), { replace: true });
  const where = me && { filters, me: me.agent, isFocus: true };
  const begin = () => {
    if (where) beginQueue(queryClient, where, list.only).then((first) => first !== undefined && go(first), setError);
  };
  const retry = () => {
    setError(undefined);
    begin();
  };
  const onEntering = useEffectEvent(begin);
  const isDue = queue === undefined && me !== undefined;
  useEffect(() => {
    if (isDue) onEntering();
  }, [isDue]);

  const toList = (
    <Button onClick={() => void navigate(paths.conversations(accountId, folder, list))}>{m.focus_to_list()}</Button>
  );
  if (error) return <PaneError {...explainError(error)} onRetry={retry} />;
  if (!queue || !where)
    return (
      <p role="status" className="sr-only">
        {m.focus_loading()}
      </p>
    );
  if (queue.ids.length === 0) {
    return (
      <End icon={<Inbox {...glyph} />} title={m.focus_none_title()} detail={m.focus_none_detail()}>
        {toList}
      </End>
    );
  }
  const left = leftIn(queryClient, queue.ids, where);
  const [first] = left;
  const total = formatNumber(queue.total);
  const counted = { count: left.length, number: formatNumber(left.length) };
  const again = () => {
    keepQueue({ key: listKey(filters), ids: left, total: left.length });
    if (first !== undefined) go(first);
  };
  return (
    <End
      icon={<CheckCheck {...glyph} />}
      title={m.focus_over_title()}
      detail={left.length === 0 ? m.focus_over_all({ total }) : m.focus_over_detail({ ...counted, total })}
    >
      {first !== undefined && (
        <Button look="primary" onClick={again}>
          {m.focus_again(counted)}
        </Button>
      )}
      {toList}
    </End>
  );
}

type EndProps = { icon: ReactNode; title: string; detail: string; children: ReactNode };

function End({ icon, title, detail, children }: EndProps) {
  return (
    <div className="flex-1 bg-surface">
      <EmptyState icon={icon} title={title}>
        <p>{detail}</p>
        <div className="flex flex-wrap justify-center gap-2 pt-2">{children}</div>
      </EmptyState>
    </div>
  );
}
