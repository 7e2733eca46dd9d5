import { useEffect, useMemo, useRef } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { useTheme, type Theme } from '~/ui/theme';

import { cleanEmail, type CleanEmail } from './cleanEmail';
import { useKept } from './kept';

type Props = { messageId: number; html: string; sender: string };

/**
 * An e-mail as its sender designed it, in a frame whose document has a policy of its own: nothing runs, and no picture
 * comes from another server until the agent asks (the second address of the same document allows that).
 */
export function EmailFrame({ messageId, html, sender }: Props) {
  const [withImages, setWithImages] = useKept(`images-${messageId}`, false);
  const email = useMemo(
    () => cleanEmail(html, { withImages, historyLabel: m.thread_email_history() }),
    [html, withImages],
  );
  return (
    <div className="grid gap-2">
      {email.isCut && (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-meta text-ink-2">
          <p className="min-w-48 flex-1">{m.thread_email_images_blocked()}</p>
          <Button onClick={() => setWithImages(true)}>{m.thread_email_show_images()}</Button>
        </div>
      )}
      <Frame
        key={String(withImages)}
        src={withImages ? '/frames/email-images.html' : '/frames/email.html'}
        heightKey={`height-${messageId}`}
        title={m.thread_email_frame({ name: sender })}
        email={email}
      />
    </div>
  );
}

/** Some newsletters have no end, and some styles grow with the frame: from here on it scrolls by itself. */
const TALLEST = 2400;

type FrameProps = { src: string; heightKey: string; title: string; email: CleanEmail };

function Frame({ src, heightKey, title, email }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useKept(heightKey, 96);
  const theme = useTheme();
  const observer = useRef<ResizeObserver>(undefined);

  useEffect(() => () => observer.current?.disconnect(), []);
  useEffect(() => {
    if (frame.current?.contentDocument) dress(frame.current.contentDocument, email, theme);
  }, [theme, email]);

  const fill = () => {
    const page = frame.current?.contentDocument;
    if (!page) return;
    dress(page, email, theme);
    // A copy, because a row that comes back into sight fills a new frame.
    page.body.replaceChildren(page.importNode(email.content, true));
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => setHeight(Math.min(Math.ceil(page.body.scrollHeight), TALLEST)));
    observer.current.observe(page.body);
  };

  return (
    <iframe
      ref={frame}
      src={src}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={fill}
      style={{ blockSize: height }}
      className="w-full rounded-control"
    />
  );
}

/** An e-mail without colours takes ours; any other was designed for white paper. */
function dress(page: Document, { isStyled }: CleanEmail, theme: Theme) {
  page.documentElement.dataset.paper = isStyled ? 'white' : theme;
}
