// Takes out of an e-mail whatever could act, call out or break out, before it enters a frame whose own policy lets
// nothing run and nothing load anyway: two walls. Pictures from other servers tell the sender who reads what and when,
// so they stay out until the agent asks for them.
import DOMPurify, { type Config } from 'dompurify';

const CONFIG = {
  USE_PROFILES: { html: true },
  WHOLE_DOCUMENT: true,
  RETURN_DOM: true,
  FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'audio', 'video', 'picture', 'source', 'dialog'],
  FORBID_ATTR: ['srcset', 'ping', 'autofocus', 'tabindex', 'contenteditable', 'popover'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|cid:|data:image\/|\/rails\/active_storage\/)/i,
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

export function cleanEmail(html: string, options: { withImages: boolean; historyLabel: string }): CleanEmail {
  const cleaned = DOMPurify.sanitize(html, CONFIG);
  const page = cleaned instanceof Element ? cleaned : document.createElement('html');
  const body = page.querySelector('body') ?? page;
  const isCut = [cutImages(page, options.withImages), !options.withImages && cutStyles(page)].includes(true);
  for (const link of page.querySelectorAll('a')) guardLink(link);
  foldHistory(body, options.historyLabel);
  const content = new DocumentFragment();
  content.append(...page.querySelectorAll('head style'), sheetOf(body));
  return { content, isCut, isStyled: content.querySelector(COLOURED) !== null };
}

/** A newsletter's paper is its body's; it must not become that of the frame, which is as wide as ours. */
function sheetOf(body: Element): HTMLElement {
  const sheet = document.createElement('div');
  for (const name of ['style', 'dir', 'lang']) {
    const value = body.getAttribute(name);
    if (value !== null) sheet.setAttribute(name, value);
  }
  sheet.style.backgroundColor ||= body.getAttribute('bgcolor') ?? '';
  sheet.append(...body.childNodes);
  return sheet;
}

const REMOTE = /^\s*(?:https?:)?\/\//i;

/** Pictures within the e-mail stay; what cannot be found (`cid:`) or must not be loaded becomes an empty place. */
function cutImages(page: Element, withImages: boolean): boolean {
  let isCut = false;
  for (const image of page.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? '';
    if (/^(?:data:image\/|\/rails\/active_storage\/)/i.test(src) || (withImages && REMOTE.test(src))) continue;
    isCut ||= REMOTE.test(src);
    image.removeAttribute('src');
    image.setAttribute('data-left-out', '');
  }
  for (const element of withImages ? [] : page.querySelectorAll('[background]')) {
    isCut = true;
    element.removeAttribute('background');
  }
  return isCut;
}

const STYLE_ADDRESS = /url\(\s*(?!['"]?data:image\/)[^)]*\)?|@import[^;]*;?|image-set\([^)]*\)?/gi;

function cutStyles(page: Element): boolean {
  let isCut = false;
  const cut = (css: string) => {
    const rest = css.replace(STYLE_ADDRESS, 'none');
    isCut ||= rest !== css;
    return rest;
  };
  for (const style of page.querySelectorAll('style')) style.textContent = cut(style.textContent);
  for (const element of page.querySelectorAll('[style]')) {
    element.setAttribute('style', cut(element.getAttribute('style') ?? ''));
  }
  return isCut;
}

/** Where a link leads is seen before it is followed, and what it leads to learns nothing about us. */
function guardLink(link: HTMLAnchorElement) {
  const href = link.getAttribute('href');
  if (href === null) return;
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
  link.title = href;
}

/** Puts everything from the first piece of history on into one fold, unless nothing else would be left to read. */
function foldHistory(body: Element, label: string) {
  const first = body.querySelector(HISTORY);
  if (!first || textBefore(body, first) === '') return;
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = label;
  first.before(fold);
  fold.append(summary);
  for (let next = fold.nextSibling; next; next = fold.nextSibling) fold.append(next);
}

function textBefore(body: Element, element: Element): string {
  const range = document.createRange();
  range.setStart(body, 0);
  range.setEndBefore(element);
  return range.toString().trim();
}
