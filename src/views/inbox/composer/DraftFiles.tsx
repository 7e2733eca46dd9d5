import { CircleAlert, FileText, X } from 'lucide-react';

import type { FileRef } from '~/api/files';
import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { formatBytes } from '~/ui/amounts';
import { IconButton } from '~/ui/IconButton';
import { channelName } from '~/views/shared/ChannelIcon';

import { faultOf, MAX_FILES, type FileFault } from './fileRules';
import { useFile } from './useFile';

type Props = { files: readonly FileRef[]; channelType: string; mode: Mode; onRemove: (file: FileRef) => void };

/** What goes with the message, each with what stands against it. */
export function DraftFiles({ files, channelType, mode, onRemove }: Props) {
  return (
    <ul aria-label={m.composer_files()} className="flex max-h-40 flex-wrap gap-2 overflow-y-auto p-0.5">
      {files.map((file, at) => (
        <DraftFile
          key={file.id}
          file={file}
          fault={faultOf(file, at, channelType, mode)}
          channelType={channelType}
          onRemove={() => onRemove(file)}
        />
      ))}
    </ul>
  );
}

type FileProps = { file: FileRef; fault: FileFault | undefined; channelType: string; onRemove: () => void };

function DraftFile({ file, fault, channelType, onRemove }: FileProps) {
  const { url, isGone } = useFile(file);
  const problem = isGone ? m.composer_file_gone() : fault && faultWords(fault, channelType);
  return (
    <li
      className={`flex max-w-full min-w-0 items-center gap-2 rounded-control border bg-surface ps-2 pe-0.5 pointer-coarse:min-h-12 ${problem ? 'border-danger' : 'border-line'}`}
    >
      <Thumbnail url={url} hasProblem={problem !== undefined} />
      <p className="grid max-w-56 min-w-0 py-1 text-meta">
        <bdi className="truncate font-medium text-ink" title={file.name}>
          {file.name}
        </bdi>
        {problem ? (
          <span className="text-danger">{problem}</span>
        ) : (
          <span className="text-ink-2 tabular-nums">{formatBytes(file.size)}</span>
        )}
      </p>
      <IconButton
        label={m.composer_remove_file({ name: file.name })}
        icon={<X size={16} strokeWidth={1.5} aria-hidden />}
        onClick={onRemove}
      />
    </li>
  );
}

function Thumbnail({ url, hasProblem }: { url: string | undefined; hasProblem: boolean }) {
  if (url && !hasProblem) return <img src={url} alt="" className="size-9 shrink-0 rounded-[4px] object-cover" />;
  const Icon = hasProblem ? CircleAlert : FileText;
  return (
    <Icon size={16} strokeWidth={1.5} aria-hidden className={`shrink-0 ${hasProblem ? 'text-danger' : 'text-ink-2'}`} />
  );
}

function faultWords(fault: FileFault, channelType: string): string {
  switch (fault.why) {
    case 'empty':
      return m.composer_file_empty();
    case 'many':
      return m.composer_file_many({ limit: formatNumber(MAX_FILES) });
    case 'type':
      return m.composer_file_type({ channel: channelName(channelType) });
    case 'large':
      return m.composer_file_large({ limit: formatBytes(fault.limit * 1_000_000) });
  }
}
