import { ChevronDown } from 'lucide-react';
import { lazy, memo, Suspense } from 'react';

import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { IconButton } from '~/ui/IconButton';
import { useKeys } from '~/ui/keymap';
import { Menu, MenuChoice } from '~/ui/Menu';

import type { ThenVerdict } from './useActs';
import { useSendKey } from './useSendKey';

const SendAndItems = lazy(async () => ({ default: (await import('./SendAndItems')).SendAndItems }));
const MoveItem = lazy(async () => ({ default: (await import('./guards/MoveItem')).MoveItem }));
const ClaimChoice = lazy(async () => ({ default: (await import('./ClaimChoice')).ClaimChoice }));
const GuardChoices = lazy(async () => ({ default: (await import('./guards/GuardChoices')).GuardChoices }));

type Props = {
  mode: Mode;
  channelType: string | undefined;
  name: string;
  isReady: boolean;
  onSendAnd: (verdict: ThenVerdict) => void;
  /** Takes what is written into the other mode; undefined where there is nothing. */
  onMove: (() => void) | undefined;
};

/** Names what will happen and to whom; beside it, by which key. */
export const SendButton = memo(function SendButton({ mode, channelType, name, isReady, onSendAnd, onMove }: Props) {
  const keys = useKeys();
  const { key: sendsBy, isEmail, choose } = useSendKey(channelType);
  const isNote = mode === 'note';
  const words = isNote ? m.composer_add_note() : m.composer_send_to({ name });
  return (
    <div className="flex min-w-0 flex-1 basis-36 items-center justify-end md:flex-none">
      <Button
        type="submit"
        look={isNote ? 'private' : 'primary'}
        shortcut={sendsBy === 'enter' ? 'send_plain' : 'send'}
        disabled={!isReady}
        // A double click is one press, as in `WriteField`.
        onClick={(event) => event.detail > 1 && event.preventDefault()}
        title={isNote ? undefined : words}
        className="max-w-72 min-w-0"
      >
        <span className="truncate">{words}</span>
      </Button>
      <Menu
        label={m.composer_send_by()}
        trigger={
          <IconButton
            label={m.composer_send_by()}
            icon={<ChevronDown size={16} strokeWidth={1.5} aria-hidden />}
            className="ms-0.5"
          />
        }
      >
        <MenuChoice
          label={isEmail ? m.composer_send_by_email() : m.composer_send_by_chat()}
          value={sendsBy}
          onChange={choose}
          options={[
            { value: 'mod_enter', label: m.composer_send_by_chord({ keys: keys.names('send') }) },
            { value: 'enter', label: m.composer_send_by_enter() },
          ]}
        />
        <Suspense fallback={null}>
          {isReady && <SendAndItems mode={mode} onSendAnd={onSendAnd} />}
          {onMove && <MoveItem mode={mode} onMove={onMove} />}
          <ClaimChoice />
          <GuardChoices />
        </Suspense>
      </Menu>
    </div>
  );
});
