import { Check, Copy } from 'lucide-react';
import { Fragment, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';

const COPIED_MS = 1500;

/** An address, number or key that people take elsewhere: by a click, or by what opens it. */
export function CopyableValue({ value, href }: { value: string; href?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  const Icon = copied ? Check : Copy;
  // An e-mail address too long for its line breaks before the @.
  const text = value.split(/(?=@)/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
  return (
    <>
      {href ? (
        <a href={href} className="min-w-0 wrap-anywhere hover:underline">
          <bdi>{text}</bdi>
        </a>
      ) : (
        <bdi className="min-w-0 wrap-anywhere">{text}</bdi>
      )}
      <IconButton
        label={copied ? m.contact_copied() : m.contact_copy({ value })}
        icon={<Icon size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => void copy()}
        className="-my-1 pointer-coarse:-my-3"
      />
    </>
  );
}
