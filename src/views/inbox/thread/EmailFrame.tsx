import { useEffect, useRef, useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';

import { cleanEmail, hasRemoteImages } from './cleanEmail';

/** A frame taller than this scrolls by itself: some newsletters have no end. */
const MAX_HEIGHT = 1600;

/**
 * E-mail as its sender designed it, in a frame whose document has a policy of its own: no scripts, no forms, and no
 * remote images until the agent asks for them (the second address of the same document allows them).
 */
export function EmailFrame({ html }: { html: string }) {
  const [withImages, setWithImages] = useState(false);
  return (
    <div className="grid gap-2">
      {!withImages && hasRemoteImages(html) && (
        <div className="flex flex-wrap items-center gap-2 text-meta text-ink-2">
          {m.thread_email_images_blocked()}
          <Button onClick={() => setWithImages(true)}>{m.thread_email_show_images()}</Button>
        </div>
      )}
      <Frame
        key={String(withImages)}
        html={html}
        src={withImages ? '/frames/email-images.html' : '/frames/email.html'}
      />
    </div>
  );
}

function Frame({ html, src }: { html: string; src: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(64);
  const observer = useRef<ResizeObserver>(null);

  const fill = () => {
    const page = frame.current?.contentDocument;
    if (!page?.body) return;
    page.body.innerHTML = cleanEmail(html);
    for (const link of page.querySelectorAll('a[href]')) link.setAttribute('rel', 'noopener noreferrer nofollow');
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() =>
      setHeight(Math.min(Math.ceil(page.body.getBoundingClientRect().height) + 2, MAX_HEIGHT)),
    );
    observer.current.observe(page.body);
  };
  useEffect(() => () => observer.current?.disconnect(), []);

  return (
    <iframe
      ref={frame}
      src={src}
      title={m.thread_email_frame()}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={fill}
      style={{ blockSize: height }}
      className="w-full rounded-control border border-line"
    />
  );
}
