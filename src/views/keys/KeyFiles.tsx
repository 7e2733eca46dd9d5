import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { shortcutWords } from '~/shortcutWords';
import { Button } from '~/ui/Button';
import { formatNumber } from '~/ui/format';
import { chordNames, readKeymap, type OwnKeys } from '~/ui/keymap';
import { saveFile } from '~/ui/saveFile';

import { defaultOf } from './assign';
import type { Problem } from './keyFile';
import { refusalWords } from './refusalWords';

const loadKeyFile = () => import('./keyFile');
const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
/** Whoever has mended these sees the rest. */
const MOST = 5;

type Failed = { file: string; problems: readonly Problem[] };

/** Takes the keys out of this browser and into another. */
export function KeyFiles({ onImport }: { onImport: (keys: OwnKeys, file: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [failed, setFailed] = useState<Failed>();

  const save = async () => {
    const { keyFile } = await loadKeyFile();
    saveFile('wootdeck-keys.json', keyFile(readKeymap()), 'application/json');
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const { readKeyFile } = await loadKeyFile();
    const result = readKeyFile(await file.text());
    if ('own' in result) onImport(result.own, file.name);
    setFailed('own' in result ? undefined : { file: file.name, problems: result.problems });
  };
  return (
    <>
      <Button icon={<Download {...icon} />} onClick={() => void save()}>
        {m.keys_export()}
      </Button>
      <Button icon={<Upload {...icon} />} onClick={() => field.current?.click()}>
        {m.keys_import()}
      </Button>
      <input
        ref={field}
        type="file"
        accept="application/json,.json"
        aria-label={m.keys_import()}
        hidden
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {failed && <Failure {...failed} />}
    </>
  );
}

function Failure({ file, problems }: Failed) {
  const more = problems.length - MOST;
  return (
    <div role="alert" className="order-last w-full rounded-control bg-danger-tint px-3 py-2 text-ui text-danger">
      <p className="font-medium">{m.keys_not_imported({ file })}</p>
      <ul>
        {problems.slice(0, MOST).map((problem) => (
          <li key={`${problem.line} ${problem.what}`}>
            {m.keys_on_line({ line: formatNumber(problem.line), problem: problemWords(problem) })}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{m.keys_file_more({ number: formatNumber(more) })}</p>}
    </div>
  );
}

function problemWords(problem: Problem): string {
  switch (problem.what) {
    case 'broken':
      return m.keys_file_broken();
    case 'other':
      return m.keys_file_other();
    case 'unknown':
      return m.keys_file_unknown({ name: problem.name });
    case 'twice':
      return m.keys_file_twice({ name: problem.name });
    case 'text':
      return m.keys_file_text({ name: problem.name });
    case 'fixed':
      return m.keys_file_fixed({ name: problem.name, keys: chordNames(defaultOf(problem.name)) });
    case 'refused':
      return refusalWords(problem.refusal, problem.chord);
    case 'clash':
      return clashWords(chordNames(problem.chord), chordNames(problem.its), shortcutWords[problem.other]());
  }
}

const clashWords = (keys: string, theirs: string, other: string): string =>
  keys === theirs ? m.keys_file_clash({ keys, other }) : m.keys_file_lead({ keys, theirs, other });
