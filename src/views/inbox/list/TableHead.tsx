import { m } from '~/paraglide/messages.js';

/** Status, customer, words, labels, inbox, assignee, priority, time. */
export const TABLE_COLUMNS =
  'grid grid-cols-[1rem_minmax(8rem,12rem)_minmax(0,1fr)_minmax(0,9rem)_8rem_8rem_1rem_6rem] items-center gap-3';

/** What the columns hold. For the eye: each row says all of it by itself. */
export function TableHead() {
  return (
    <div aria-hidden className={`${TABLE_COLUMNS} border-b border-line py-1 ps-4 pe-3 text-meta text-ink-3`}>
      <span />
      <span>{m.inbox_table_customer()}</span>
      <span>{m.inbox_table_message()}</span>
      <span>{m.inbox_table_labels()}</span>
      <span>{m.inbox_table_inbox()}</span>
      <span>{m.inbox_table_assignee()}</span>
      <span />
      <span className="text-end">{m.inbox_table_waiting()}</span>
    </div>
  );
}
