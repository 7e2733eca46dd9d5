import { ALargeSmall, AtSign, MessageSquareQuote, Signature as SignatureIcon, Smile } from 'lucide-react';
import { memo } from 'react';

import type { Mode } from '~/api/outbox/entry';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { setPreference, usePreference } from '~/ui/preferences';

import { AttachButton } from './AttachButton';
import type { Format } from './formats';
import type { Signature } from './signature';

type Props = {
  mode: Mode;
  /** Undefined where there is none to put below. */
  signature: Signature | undefined;
  formats: readonly Format[];
  onFiles: (files: File[]) => void;
  onAsk: (sign: string) => void;
};

/** What can be put into a message besides words; each of it can be typed, too. */
export const Tools = memo(function Tools({ mode, signature, formats, onFiles, onAsk }: Props) {
  const areFormatsShown = usePreference('formatting') === 'shown';
  return (
    <div role="group" aria-label={m.composer_tools()} className="me-auto flex items-center gap-0.5">
      <AttachButton onFiles={onFiles} />
      <IconButton
        label={m.composer_insert_canned()}
        icon={<MessageSquareQuote size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => onAsk('/')}
      />
      {mode === 'note' && (
        <IconButton
          label={m.composer_insert_mention()}
          icon={<AtSign size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => onAsk('@')}
        />
      )}
      <IconButton
        label={m.composer_insert_emoji()}
        icon={<Smile size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => onAsk(':')}
      />
      {formats.length > 0 && (
        <IconButton
          label={m.composer_formatting()}
          aria-expanded={areFormatsShown}
          icon={<ALargeSmall size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => setPreference('formatting', areFormatsShown ? 'hidden' : 'shown')}
          className="aria-expanded:bg-hover aria-expanded:text-ink"
        />
      )}
      {signature && (
        <IconButton
          label={m.composer_signature_toggle()}
          aria-pressed={signature.isOn}
          icon={<SignatureIcon size={16} strokeWidth={1.5} aria-hidden />}
          onClick={() => setPreference('signature', signature.isOn ? 'off' : 'on')}
          className="aria-pressed:bg-hover aria-pressed:text-ink"
        />
      )}
    </div>
  );
});
