import { Paperclip } from 'lucide-react';
import { useRef } from 'react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

export function AttachButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <IconButton
        label={m.composer_attach()}
        icon={<Paperclip size={16} strokeWidth={1.5} aria-hidden />}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be picked again after it was removed.
          target.value = '';
          onFiles(files);
        }}
      />
    </>
  );
}
