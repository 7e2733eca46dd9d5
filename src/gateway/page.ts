// The page a person sees instead of the app while there is no Chatwoot to show. It stays still while somebody reads it
// (a page that reloads itself every few seconds starts a screen reader over) and reloads when there is news.
import { createHash } from 'node:crypto';
import type { Problem } from './link.ts';
import { explain, pageFootnote, summarise } from './words.ts';

/** Reloads the page once the gateway has something else to say than what stands here. */
export const WATCH_SCRIPT = `const shown = document.querySelector('main').dataset.problem;
setInterval(async () => {
  const answer = await fetch('/wootdeck/session.json').catch(() => undefined);
  if (answer && (await answer.json()).error !== shown) location.reload();
}, 2000);
`;

const STYLE = `
:root { color-scheme: light dark; --canvas: #f4f5f8; --surface: #fff; --line: #e2e5ea; --ink: #14171f; --ink-2: #434956; --danger: #ad231c; }
@media (prefers-color-scheme: dark) {
  :root { --canvas: #0d0f13; --surface: #13161b; --line: #292e37; --ink: #eef0f4; --ink-2: #bcc2ce; --danger: #ff948b; }
}
body { margin: 0; min-block-size: 100dvh; display: grid; place-items: center; background: var(--canvas); color: var(--ink);
  font: 0.875rem/1.375rem system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
main { box-sizing: border-box; inline-size: min(100% - 2rem, 36rem); margin-block: 2rem; padding: 2rem; background: var(--surface);
  border: 1px solid var(--line); border-radius: 10px; overflow-wrap: anywhere; }
p.app { margin: 0 0 1rem; color: var(--ink-2); font-weight: 650; }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; line-height: 1.75rem; font-weight: 650; color: var(--danger); }
h2 { margin: 1.5rem 0 0.25rem; font-size: 0.875rem; font-weight: 650; }
p, ul { margin: 0; }
ul { padding-inline-start: 1.25rem; }
li + li { margin-block-start: 0.25rem; }
p.foot { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); color: var(--ink-2); font-size: 0.75rem; line-height: 1rem; }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');

export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The whole document. */
export function problemPage(problem: Problem, host: string): string {
  const { title, happened, next } = explain(problem, host);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="/wootdeck/watch.js"></script>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${escapeHtml(title)} – Wootdeck</title>
<style>${STYLE}</style>
</head>
<body>
<main data-problem="${escapeHtml(summarise(problem, host))}">
<p class="app">Wootdeck</p>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(happened)}</p>
<h2>What to do</h2>
<ul>
${next.map((step) => `<li>${escapeHtml(step)}</li>`).join('\n')}
</ul>
<p class="foot">${escapeHtml(pageFootnote(problem))}</p>
</main>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
