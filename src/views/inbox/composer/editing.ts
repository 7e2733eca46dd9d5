/** Puts text in as if it had been typed: the browser's own undo takes it back. */
export function typeInto(field: HTMLTextAreaElement, text: string, start: number, end: number) {
  field.focus();
  field.setSelectionRange(start, end);
  // Deprecated, and the only way into a field's history; a browser without it loses the undo, not the text.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Puts a sign in at the caret, apart from the word before it, and says where it stands. */
export function typeSign(field: HTMLTextAreaElement, sign: string): number {
  const { value, selectionStart, selectionEnd } = field;
  const isApart = selectionStart === 0 || /\s/.test(value.charAt(selectionStart - 1));
  typeInto(field, isApart ? sign : ` ${sign}`, selectionStart, selectionEnd);
  return selectionStart + (isApart ? 0 : 1);
}
