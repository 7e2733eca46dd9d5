import { ChevronLeft, ChevronRight, Download, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';

import { m } from '~/paraglide/messages.js';
import { Dialog } from '~/ui/Dialog';
import { formatNumber } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';

import type { Picture } from './pictures';
import { usePicture } from './usePicture';

const glyph = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** One picture after the other, as large as one likes: by key, by button, and back by Escape or the browser's "back". */
export function Lightbox({ pictures }: { pictures: readonly Picture[] }) {
  const { shown, change, close } = usePicture();
  const stage = useRef<HTMLDivElement>(null);
  const at = pictures.findIndex(({ url }) => url === shown);
  const [zoomed, setZoomed] = useState<{ url: string; zoom: number }>();
  const picture = pictures[at];
  if (!picture) return null;
  const zoom = zoomed?.url === picture.url ? zoomed.zoom : 1;
  const setZoom = (next: number) => setZoomed({ url: picture.url, zoom: Math.min(8, Math.max(1, next)) });
  const go = (step: 1 | -1) => {
    const next = pictures[at + step];
    if (next) change(next.url);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
    const acts: Record<string, (() => void) | undefined> = {
      // A picture larger than the window is moved by the arrows.
      ArrowLeft: zoom === 1 ? () => go(isMirrored ? 1 : -1) : undefined,
      ArrowRight: zoom === 1 ? () => go(isMirrored ? -1 : 1) : undefined,
      '+': () => setZoom(zoom * 1.5),
      '=': () => setZoom(zoom * 1.5),
      '-': () => setZoom(zoom / 1.5),
      '0': () => setZoom(1),
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <Dialog label={m.thread_picture_title({ name: picture.name })} onClose={close} initialFocus={stage} width="screen">
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the buttons within */}
      <div className="flex min-h-0 flex-1 flex-col" onKeyDown={onKeyDown}>
        <header className="flex min-h-14 items-center gap-1 border-b border-line px-4 py-2">
          <div className="min-w-0 flex-1">
            <h2 className="truncate text-ui font-medium text-ink">
              <bdi>{picture.name}</bdi>
            </h2>
            <p className="truncate text-meta text-ink-2">
              <bdi>{picture.from}</bdi>
            </p>
          </div>
          {pictures.length > 1 && (
            <p role="status" className="px-1 text-meta whitespace-nowrap text-ink-2 tabular-nums max-md:hidden">
              {m.thread_picture_count({ number: formatNumber(at + 1), all: formatNumber(pictures.length) })}
            </p>
          )}
          <IconButton
            label={m.thread_picture_smaller()}
            icon={<ZoomOut {...glyph} />}
            disabled={zoom === 1}
            onClick={() => setZoom(zoom / 1.5)}
          />
          <IconButton
            label={m.thread_picture_larger()}
            icon={<ZoomIn {...glyph} />}
            onClick={() => setZoom(zoom * 1.5)}
          />
          <a
            href={picture.url}
            download={picture.name}
            aria-label={m.thread_picture_download()}
            title={m.thread_picture_download()}
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-11"
          >
            <Download {...glyph} />
          </a>
          <IconButton label={m.ui_close()} icon={<X {...glyph} />} onClick={close} />
        </header>
        <div className="relative min-h-0 flex-1 bg-canvas">
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
          <div ref={stage} tabIndex={0} className="absolute inset-0 grid overflow-auto p-4 outline-offset-[-2px]">
            <Shown key={picture.url} picture={picture} zoom={zoom} />
          </div>
          {at > 0 && (
            <span className={`${SIDE} start-2`}>
              <IconButton
                label={m.thread_picture_previous()}
                icon={<ChevronLeft {...glyph} className="rtl:-scale-x-100" />}
                className={ROUND}
                onClick={() => go(-1)}
              />
            </span>
          )}
          {at < pictures.length - 1 && (
            <span className={`${SIDE} end-2`}>
              <IconButton
                label={m.thread_picture_next()}
                icon={<ChevronRight {...glyph} className="rtl:-scale-x-100" />}
                className={ROUND}
                onClick={() => go(1)}
              />
            </span>
          )}
        </div>
      </div>
    </Dialog>
  );
}

const SIDE = 'absolute top-1/2 -translate-y-1/2';
const ROUND = 'size-10 border border-line bg-raised shadow-float';

/** Fits at first; what is larger than that scrolls. */
function Shown({ picture, zoom }: { picture: Picture; zoom: number }) {
  const [fits, setFits] = useState(0);
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <p className="m-auto text-ui text-ink-2">{m.thread_picture_broken()}</p>;
  return (
    <img
      src={picture.url}
      alt={picture.name}
      onLoad={(event) => setFits(event.currentTarget.clientWidth)}
      onError={() => setBroken(true)}
      style={zoom > 1 && fits > 0 ? { inlineSize: fits * zoom } : undefined}
      className={`m-auto ${zoom > 1 ? 'max-w-none' : 'max-h-[calc(100dvh-6rem)] max-w-full object-contain'}`}
    />
  );
}
