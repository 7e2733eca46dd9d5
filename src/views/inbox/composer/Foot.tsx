import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import { FormatArea } from './FormatArea';
import type { Format } from './formats';
import { Length } from './Length';
import { SendButton } from './SendButton';
import { Tools } from './Tools';
import type { ThenVerdict } from './useActs';
import type { Composing } from './useComposing';

type Props = {
  composing: Composing;
  channelType: string;
  name: string;
  hintId: string;
  onFiles: (files: File[]) => void;
  onAsk: (sign: string) => void;
  onFormat: (format: Format) => void;
  onSendAnd: (verdict: ThenVerdict) => void;
  onEnter: (mode: Mode) => void;
  /** Takes what is written into the other mode; undefined where there is nothing. */
  onMove: (() => void) | undefined;
};

/** What can be done with the words above it: dressed up, added to, sent. */
export function Foot({
  composing,
  channelType,
  name,
  hintId,
  onFiles,
  onAsk,
  onFormat,
  onSendAnd,
  onEnter,
  onMove,
}: Props) {
  const { draft, isClosed, content, limit, isReady, signature, formats } = composing;
  if (isClosed) {
    return (
      <Button shortcut="note" onClick={() => onEnter('note')} className="justify-self-end">
        {m.composer_write_note()}
      </Button>
    );
  }
  return (
    <>
      <FormatArea formats={formats} content={content} onFormat={onFormat} />
      <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
        <Tools mode={draft.mode} signature={signature} formats={formats} onFiles={onFiles} onAsk={onAsk} />
        <Length id={hintId} text={content} limit={limit} channelType={channelType} />
        <SendButton
          mode={draft.mode}
          channelType={channelType}
          name={name}
          isReady={isReady}
          onSendAnd={onSendAnd}
          onMove={onMove}
        />
      </div>
    </>
  );
}
