import { useEffect, useRef } from 'react';

import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { useTheme, type Theme } from '~/ui/theme';

import { cleanEmail } from './cleanEmail';
import { useKept } from './kept';

type Props = { messageId: number; html: string; sender: string };

/**
 * An e-mail as its sender designed it, in a frame whose document has a policy of its own: nothing runs, and no picture
 * comes from another server until the agent asks (the second address of the same document allows that).
 */
export function EmailFrame({ messageId, html, sender }: Props) {
  const [withImages, setWithImages] = useKept(`images-${messageId}`, false);
  const [isCut, setCut] = useKept(`cut-${messageId}`, false);
  return (
    <div className="grid w-full gap-2">
      {isCut && (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-meta text-ink-2">
          <p className="min-w-48 flex-1">{m.thread_email_images_blocked()}</p>
          <Button onClick={() => setWithImages(true)}>{m.thread_email_show_images()}</Button>
        </div>
      )}
      <Frame
        key={String(withImages)}
        messageId={messageId}
        html={html}
        withImages={withImages}
        title={m.thread_email_frame({ name: sender })}
        onCut={setCut}
      />
    </div>
  );
}

/** Some newsletters have no end, and some styles grow with the frame: from here on it scrolls by itself. */
const TALLEST = 2400;

type FrameProps = {
  messageId: number;
  html: string;
  withImages: boolean;
  title: string;
  onCut: (isCut: boolean) => void;
};

function Frame({ messageId, html, withImages, title, onCut }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const observer = useRef<ResizeObserver>(undefined);
  const [height, setHeight] = useKept(`height-${messageId}`, 96);
  const [isStyled, setStyled] = useKept(`styled-${messageId}`, true);
  const theme = useTheme();

  useEffect(() => () => observer.current?.disconnect(), []);
  useEffect(() => {
    if (frame.current?.contentDocument) dress(frame.current.contentDocument, isStyled, theme);
  }, [isStyled, theme]);

  const fill = () => {
    const view = frame.current?.contentDocument?.defaultView;
    if (!view) return;
    const { content, ...found } = cleanEmail(view, html, { withImages, historyLabel: m.thread_email_history() });
    view.document.body.replaceChildren(content);
    dress(view.document, found.isStyled, theme);
    setStyled(found.isStyled);
    onCut(found.isCut);
    const { body } = view.document;
    observer.current?.disconnect();
    observer.current = new ResizeObserver(() => setHeight(Math.min(Math.ceil(body.scrollHeight), TALLEST)));
    observer.current.observe(body);
  };

  return (
    <iframe
      ref={frame}
      src={withImages ? '/frames/email-images.html' : '/frames/email.html'}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      onLoad={fill}
      style={{ blockSize: height }}
      className="w-full rounded-control"
    />
  );
}

/** An e-mail without colours takes ours; any other was designed for white paper. */
function dress(page: Document, isStyled: boolean, theme: Theme) {
  page.documentElement.dataset.paper = isStyled ? 'white' : theme;
}
