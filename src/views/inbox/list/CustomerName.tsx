import type { RowProps } from './row';

/** Whose conversation it is; `className` says how much of the row the name may have. More is told of `data-who`. */
export function CustomerName({
  conversation,
  name,
  isUnread,
  leaving,
  className,
}: Pick<RowProps, 'conversation' | 'name' | 'isUnread' | 'leaving'> & { className: string }) {
  return (
    <span
      className={`truncate text-ui ${leaving === undefined ? 'text-ink' : 'text-ink-3'} ${isUnread ? 'font-bold' : ''} ${className}`}
    >
      <bdi data-who={conversation.id}>{name}</bdi>
    </span>
  );
}
