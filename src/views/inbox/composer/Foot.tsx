import { lazy, Suspense, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { usePreference } from '~/ui/preferences';

import type { Format } from './formatting';
import { Length } from './Length';
import { SendButton } from './SendButton';
import { Tools } from './Tools';
import type { Composing } from './useComposing';

const FormatBar = lazy(async () => ({ default: (await import('./FormatBar')).FormatBar }));
const Preview = lazy(async () => ({ default: (await import('./Preview')).Preview }));

type Props = {
  composing: Composing;
  channelType: string;
  name: string;
  hintId: string;
  onFiles: (files: File[]) => void;
  onAsk: (sign: string) => void;
  onFormat: (format: Format) => void;
  onWriteNote: () => void;
  /** Takes what is written into the other mode; undefined where there is nothing. */
  onMove: (() => void) | undefined;
};

/** What can be done with the words above it: dressed up, added to, sent. */
export function Foot({ composing, channelType, name, hintId, onFiles, onAsk, onFormat, onWriteNote, onMove }: Props) {
  const { draft, isClosed, content, limit, isReady, signature, formats } = composing;
  const showsFormats = usePreference('formatting') === 'shown' && formats.length > 0;
  const [isPreviewed, setPreviewed] = useState(false);
  if (isClosed) {
    return (
      <Button shortcut="note" onClick={onWriteNote} className="justify-self-end">
        {m.composer_write_note()}
      </Button>
    );
  }
  return (
    <>
      {showsFormats && (
        <Suspense fallback={<div className="min-h-7" />}>
          <FormatBar formats={formats} onFormat={onFormat} isPreviewed={isPreviewed} onPreview={setPreviewed} />
          {isPreviewed && content.trim() !== '' && <Preview content={content} />}
        </Suspense>
      )}
      <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
        <Tools mode={draft.mode} signature={signature} formats={formats} onFiles={onFiles} onAsk={onAsk} />
        <Length id={hintId} text={content} limit={limit} channelType={channelType} />
        <SendButton mode={draft.mode} name={name} isReady={isReady} onMove={onMove} />
      </div>
    </>
  );
}
