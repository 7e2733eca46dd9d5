import type { RowProps } from './row';

/** Whose conversation it is; `className` says how much of the row the name may have. */
export function CustomerName({
  name,
  isUnread,
  leaving,
  className,
}: Pick<RowProps, 'name' | 'isUnread' | 'leaving'> & { className: string }) {
  return (
    <span
      title={name}
      className={`truncate text-ui ${leaving === undefined ? 'text-ink' : 'text-ink-3'} ${isUnread ? 'font-bold' : ''} ${className}`}
    >
      <bdi>{name}</bdi>
    </span>
  );
}
