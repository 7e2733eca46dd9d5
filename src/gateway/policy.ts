// What our pages may do: load and call their own origin, nothing else, and be framed by nobody. A customer's e-mail is
// shown in a frame of its own document whose policy lets nothing run and nothing phone out; the second spelling of that
// document is for the person who asked to see the remote images.

const APP_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const mailPolicy = (images: string) =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src 'self' data: ${images}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

/** Path → the file it shows and its policy. */
export const FRAMES: Record<string, { file: string; policy: string }> = {
  '/frames/email.html': { file: '/frames/email.html', policy: mailPolicy('') },
  '/frames/email-images.html': { file: '/frames/email.html', policy: mailPolicy('http: https:') },
};

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Vite's client styles modules by inline elements and reloads through a socket and inline preambles of its own. */
const DEV_ONLY: Record<string, string> = {
  "script-src 'self'": "script-src 'self' 'unsafe-inline'",
  "style-src 'self'": "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'": "connect-src 'self' ws:",
};

export function pageHeaders(path: string, mode: 'production' | 'development' = 'production'): Record<string, string> {
  const app = mode === 'production' ? APP_POLICY : APP_POLICY.map((line) => DEV_ONLY[line] ?? line);
  return { ...EVERYWHERE, 'content-security-policy': FRAMES[path]?.policy ?? app.join('; ') };
}
