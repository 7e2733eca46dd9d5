// Takes out of an e-mail whatever could act, call out or break out, before it enters a frame whose own policy lets
// nothing run and nothing load anyway: two walls. Pictures from other servers tell the sender who reads what and when,
// so they stay out until the agent asks for them.
import DOMPurify, { type Config } from 'dompurify';

import { safeHref } from './links';

const CONFIG = {
  USE_PROFILES: { html: true },
  WHOLE_DOCUMENT: true,
  RETURN_DOM: true,
  FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'picture', 'source', 'dialog'],
  FORBID_ATTR: ['srcset', 'ping', 'autofocus', 'tabindex', 'contenteditable', 'popover'],
} satisfies Config;

/** Where mail programs put what was written before. */
const HISTORY =
  '.gmail_quote, .yahoo_quoted, .protonmail_quote, .moz-cite-prefix, blockquote[type="cite"], #divRplyFwdMsg, #appendonsend';

const COLOURED = 'style, font, [style], [bgcolor], [background], [color]';

export type CleanEmail = {
  /** What belongs into the frame's body. */
  content: DocumentFragment;
  /** Whether anything was left out that would have called another server. */
  isCut: boolean;
  /** Whether it brings colours of its own; if not, it may take ours. */
  isStyled: boolean;
};

type Options = { withImages: boolean; historyLabel: string };

/** Works in the window of the frame: a document of ours would hold the e-mail to our page's policy, not to its own. */
export function cleanEmail(frame: Window & typeof globalThis, html: string, options: Options): CleanEmail {
  // Even a document nobody shows obeys a base address; ours is forbidden by policy, and the attempt would be reported.
  const cleaned = DOMPurify(frame).sanitize(html.replaceAll(/<base\b[^>]*>/gi, ''), CONFIG);
  const page = cleaned instanceof frame.Element ? cleaned : frame.document.createElement('html');
  const body = page.querySelector('body') ?? page;
  const isCut = [cutImages(page, options.withImages), cutStyles(page, options.withImages)].includes(true);
  for (const link of page.querySelectorAll('a')) guardLink(link);
  foldHistory(body, options.historyLabel);
  // Of the same inert document: anything else would begin to load and to style.
  const content = page.ownerDocument.createDocumentFragment();
  content.append(...page.querySelectorAll('head style'), sheetOf(body));
  return { content, isCut, isStyled: content.querySelector(COLOURED) !== null };
}

/** A newsletter's paper is its body's; it must not become that of the frame, which is as wide as ours. */
function sheetOf(body: Element): HTMLElement {
  const sheet = body.ownerDocument.createElement('div');
  for (const name of ['dir', 'lang']) {
    const value = body.getAttribute(name);
    if (value !== null) sheet.setAttribute(name, value);
  }
  sheet.style.cssText = body.getAttribute('style') ?? '';
  sheet.style.backgroundColor ||= body.getAttribute('bgcolor') ?? '';
  sheet.append(...body.childNodes);
  return sheet;
}

const REMOTE = /^\s*(?:https?:)?\/\//i;

/** Pictures within the e-mail stay; what cannot be found (`cid:`) or must not be loaded leaves its place empty. */
function cutImages(page: Element, withImages: boolean): boolean {
  let isCut = false;
  for (const image of page.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    if (/^(?:data:image\/|\/rails\/active_storage\/)/i.test(src) || (withImages && REMOTE.test(src))) continue;
    isCut ||= REMOTE.test(src);
    image.replaceWith(placeOf(image));
  }
  for (const element of page.querySelectorAll('[background]')) {
    const isRemote = REMOTE.test(element.getAttribute('background') ?? '');
    if (isRemote && withImages) continue;
    isCut ||= isRemote;
    element.removeAttribute('background');
  }
  return isCut;
}

/** As large as the picture would be, so that the letter keeps its shape; what only counts readers leaves nothing. */
function placeOf(image: HTMLImageElement): HTMLElement {
  const place = image.ownerDocument.createElement('span');
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
  const isShown = image.alt !== '' || (width > 2 && height > 2);
  if (!isShown || image.style.display === 'none') return place;
  place.className = 'left-out';
  place.textContent = image.alt;
  if (width > 0) place.style.inlineSize = `${width}px`;
  if (height > 0) place.style.blockSize = `${height}px`;
  return place;
}

const STYLE_ADDRESS = /url\(\s*(?!['"]?data:image\/)[^)]*\)?|image-set\([^)]*\)?/gi;
/** More styles from elsewhere, and what takes a thing out of the flow and can lay it over others. */
const STYLE_NEVER = /@import[^;]*;?|position\s*:[^;}]*/gi;

function cutStyles(page: Element, withImages: boolean): boolean {
  let isCut = false;
  const cut = (css: string) => {
    const harmless = css.replace(STYLE_NEVER, '');
    const rest = withImages ? harmless : harmless.replace(STYLE_ADDRESS, 'none');
    isCut ||= rest !== harmless;
    return rest;
  };
  for (const style of page.querySelectorAll('style')) style.textContent = cut(style.textContent);
  for (const element of page.querySelectorAll<HTMLElement>('[style]')) {
    const css = element.getAttribute('style') ?? '';
    const rest = cut(css);
    // By its text, because our page's policy forbids to set the attribute.
    if (rest !== css) element.style.cssText = rest;
  }
  return isCut;
}

/** Where a link leads is seen before it is followed, and what it leads to learns nothing about us. */
function guardLink(link: HTMLAnchorElement) {
  const href = safeHref(link.getAttribute('href'));
  if (href === undefined) return link.removeAttribute('href');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
  link.title = href;
}

/** Puts everything from the first piece of history on into one fold, unless nothing else would be left to read. */
function foldHistory(body: Element, label: string) {
  const first = body.querySelector(HISTORY);
  if (!first || textBefore(body, first) === '') return;
  const fold = body.ownerDocument.createElement('details');
  const summary = body.ownerDocument.createElement('summary');
  summary.textContent = label;
  first.before(fold);
  fold.append(summary);
  for (let next = fold.nextSibling; next; next = fold.nextSibling) fold.append(next);
}

function textBefore(body: Element, element: Element): string {
  const range = body.ownerDocument.createRange();
  range.setStart(body, 0);
  range.setEndBefore(element);
  return range.toString().trim();
}
