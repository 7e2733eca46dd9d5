/** The shape of what comes; appears only when the wait passes 150 ms (see `skeleton-in` in styles.css). */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`skeleton-in block rounded-control bg-hover ${className}`} />;
}
