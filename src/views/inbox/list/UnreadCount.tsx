import { unreadText } from './rowName';

export function UnreadCount({ count }: { count: number }) {
  return (
    <span className="shrink-0 rounded-full bg-accent px-1.5 text-[0.6875rem] leading-4 font-medium text-on-accent tabular-nums">
      {unreadText(count)}
    </span>
  );
}
