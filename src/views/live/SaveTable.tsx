import { Download } from 'lucide-react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

import { csvOf, type CsvCell } from './csv';
import { saveFile } from '~/ui/saveFile';

type Props = { title: string; read: () => readonly (readonly CsvCell[])[] };

/** A table of the board as a file for spreadsheets, as it stands now. */
export function SaveTable({ title, read }: Props) {
  const save = () => {
    const at = new Date().toISOString().slice(0, 16).replace(':', '');
    saveFile(`${title} ${at}.csv`, csvOf(read()), 'text/csv;charset=utf-8');
  };
  return (
    <IconButton
      label={m.live_save({ title })}
      icon={<Download size={16} strokeWidth={1.5} aria-hidden />}
      onClick={save}
    />
  );
}
