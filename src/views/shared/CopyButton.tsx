import { Check, Copy } from 'lucide-react';
import { useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

const COPIED_MS = 1500;

/** Takes an address, number or key elsewhere. */
export function CopyButton({ value }: { value: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  const Icon = copied ? Check : Copy;
  return (
    <IconButton
      label={copied ? m.contact_copied() : m.contact_copy({ value })}
      icon={<Icon size={14} strokeWidth={1.5} aria-hidden />}
      onClick={() => void copy()}
    />
  );
}
