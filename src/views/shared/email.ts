// What a typed or pasted e-mail address is.

/** The address out of `Jane Doe <jane@doe.test>`, `mailto:` links and stray punctuation; else what was typed. */
export function readEmail(typed: string): string {
  const text = typed.trim();
  const within = /<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1] ?? text;
  const bare = within.replace(/^mailto:/i, '').replace(/\?.*$/, '');
  return isEmail(bare) ? bare.replace(/[.,;:]+$/, '') : text;
}

/** Chatwoot's own rule (Devise): one @, no space, something on both sides. */
export const isEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+$/.test(text);
