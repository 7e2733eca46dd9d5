// Takes out of an e-mail whatever could act, before it enters a frame where nothing can run anyway. Two walls: this one
// and the frame's own policy. Loaded with the first e-mail that is shown.
import DOMPurify from 'dompurify';

/** The sender's whole document, as markup for the body of the frame. Styles stay; they reach no further than the frame. */
export function cleanEmail(html: string): string {
  return DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: false,
    FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'iframe', 'object', 'embed', 'base', 'meta', 'link'],
    FORBID_ATTR: ['ping', 'autofocus'],
    ADD_TAGS: ['style'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|cid:|data:image\/)/i,
  });
}

/** Whether showing it fully would call another server. */
export const hasRemoteImages = (html: string): boolean =>
  /(?:src|background|srcset)\s*=\s*["']?\s*(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\//i.test(html);
