/** More do not fit; all of them are in the tooltip. */
const MOST = 3;

export function RowLabels({ labels }: { labels: readonly string[] }) {
  return (
    <span title={labels.join(', ')} className="flex min-w-0 shrink items-center gap-1 overflow-hidden">
      {labels.slice(0, MOST).map((label) => (
        <span key={label} className="truncate rounded-sm bg-hover px-1 leading-4 text-ink-2">
          <bdi>{label}</bdi>
        </span>
      ))}
      {labels.length > MOST && <span className="shrink-0 text-ink-3">+{labels.length - MOST}</span>}
    </span>
  );
}
