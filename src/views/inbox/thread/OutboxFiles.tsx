import { FileText } from 'lucide-react';

import type { FileRef } from '~/api/files';
import { m } from '~/paraglide/messages.js';
import { formatBytes } from '~/ui/amounts';

import { useFile } from '../composer/useFile';

/** What goes with a message that has not arrived yet, as this browser has it. */
export function OutboxFiles({ files }: { files: readonly FileRef[] }) {
  return (
    <ul aria-label={m.thread_outbox_files()} className="flex flex-wrap gap-1">
      {files.map((file) => (
        <li key={file.id} className="min-w-0">
          <OutboxFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function OutboxFile({ file }: { file: FileRef }) {
  const { url } = useFile(file);
  if (url) return <img src={url} alt={file.name} className="h-24 max-w-full rounded-control object-contain" />;
  return (
    <p className="flex min-h-8 max-w-full items-center gap-2 rounded-control border border-line bg-surface px-2 text-meta">
      <FileText size={16} strokeWidth={1.5} aria-hidden className="shrink-0 text-ink-2" />
      <bdi className="min-w-0 truncate font-medium">{file.name}</bdi>
      <span className="shrink-0 text-ink-2 tabular-nums">{formatBytes(file.size)}</span>
    </p>
  );
}
