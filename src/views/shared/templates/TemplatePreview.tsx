import { Copy, ExternalLink, FileText, Image, Phone, Reply, Video } from 'lucide-react';

import type { TemplateDraft } from '~/api/outbox/entry';
import type { MessageTemplate } from '~/api/types';
import { m } from '~/paraglide/messages.js';

import { fillIn, type Filled } from './template';
import { WhatsAppText } from './WhatsAppText';

const MEDIA = {
  image: { Icon: Image, words: m.template_header_image },
  video: { Icon: Video, words: m.template_header_video },
  document: { Icon: FileText, words: m.template_header_document },
};
const BUTTONS = { COPY_CODE: Copy, URL: ExternalLink, PHONE_NUMBER: Phone, QUICK_REPLY: Reply };

type Props = { template: MessageTemplate; values: TemplateDraft['values']; name: string };

/** What the customer will have on their phone. A header's file is named, not fetched: nobody else is asked for anything. */
export function TemplatePreview({ template, values, name }: Props) {
  const { header, media, body, footer, buttons } = fillIn(template, values);
  return (
    <section aria-label={m.template_preview({ name })} className="grid min-w-0 content-start gap-1">
      <p className="text-meta text-ink-2">
        <bdi>{m.template_preview({ name })}</bdi>
      </p>
      <div className="grid w-full max-w-96 min-w-0 gap-1.5 justify-self-end rounded-bubble bg-bubble-own px-3 py-2 text-message text-ink">
        {media && <Media {...media} />}
        {header !== undefined && (
          <p dir="auto" className="font-bold break-words">
            {header}
          </p>
        )}
        <WhatsAppText text={body} />
        {footer !== undefined && (
          <p dir="auto" className="text-meta break-words text-ink-2">
            {footer}
          </p>
        )}
        {buttons.length > 0 && (
          <ul className="-mx-3 mt-1 grid">
            {[...buttons.entries()].map(([at, button]) => (
              <Button key={at} {...button} />
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function Media({ kind, link }: NonNullable<Filled['media']>) {
  const { Icon, words } = MEDIA[kind as keyof typeof MEDIA];
  return (
    <p className="flex min-w-0 items-center gap-2 rounded-control bg-hover px-2 py-3 text-meta text-ink-2">
      <Icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
      {words()}
      <bdi dir="ltr" className="min-w-0 truncate">
        {link}
      </bdi>
    </p>
  );
}

function Button({ type, words, detail }: Filled['buttons'][number]) {
  const Icon = BUTTONS[type as keyof typeof BUTTONS] ?? Reply;
  return (
    <li className="grid min-w-0 justify-items-center border-t border-line px-3 py-1.5 text-ui">
      <span className="flex min-w-0 items-center gap-1.5 font-medium text-accent-ink">
        <Icon size={16} strokeWidth={1.5} aria-hidden className="shrink-0" />
        <span className="sr-only">{m.template_button()}</span>
        <bdi className="min-w-0 truncate">{words}</bdi>
      </span>
      {detail !== '' && (
        <bdi dir="ltr" className="max-w-full truncate text-meta text-ink-2" title={detail}>
          {detail}
        </bdi>
      )}
    </li>
  );
}
