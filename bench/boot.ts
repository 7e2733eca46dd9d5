// How long from following a link until the first conversation is painted, against a page without any framework on the
// same server; and how many bytes that takes. Runs alternate, each in a browser profile that has cached nothing.
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { openStage, readBuilt } from './stage.ts';
import { median, percentile, table } from './table.ts';

const AIM_RATIO = 3;
const AIM_BYTES = 170 * 1024;

export async function boot({ runs, size = 320 }: { runs: number; size?: number }) {
  const stage = await openStage(size);
  const pages = {
    floor: `${stage.url}/floor.html?account=${stage.accountId}`,
    app: `${stage.url}/app/accounts/${stage.accountId}/dashboard`,
  };
  const times: Record<keyof typeof pages, number[]> = { floor: [], app: [] };
  try {
    // The first of each warms the server, not the browser.
    for (let run = -1; run < runs; run += 1) {
      for (const name of ['floor', 'app'] as const) {
        const time = await firstRow(stage.browser, pages[name]);
        if (run >= 0) times[name].push(time);
      }
    }
  } finally {
    await stage.close();
  }

  const ratio = median(times.app) / median(times.floor);
  console.log(
    `First row painted, ms after navigation (${runs} alternating runs, ${size} conversations, empty cache)\n`,
  );
  console.log(
    table([
      ['', 'median', 'p95', 'best'],
      ...(['floor', 'app'] as const).map((name) => [
        name,
        ...[median(times[name]), percentile(times[name], 0.95), Math.min(...times[name])].map((ms) => ms.toFixed(0)),
      ]),
    ]),
  );
  console.log(`\napp ÷ floor: ${ratio.toFixed(2)} (aim: ≤ ${AIM_RATIO})\n`);
  reportPayload();
}

async function firstRow(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchForFirstRow);
    await page.goto(url);
    const handle = await page.waitForFunction(() => (globalThis as { firstRowAt?: number }).firstRowAt);
    return (await handle.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else. The second frame after the row appeared is the one that shows it. */
function watchForFirstRow() {
  const isRow = (link: HTMLAnchorElement) => /\/conversations\/\d+/.test(link.pathname);
  const observer = new MutationObserver(() => {
    if (![...document.querySelectorAll<HTMLAnchorElement>('a[href]')].some(isRow)) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame((now) => {
        Object.assign(globalThis, { firstRowAt: now });
      }),
    );
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** What the list and the thread need before they can work is what the page names. */
function reportPayload() {
  const page = readBuilt('index.html').toString();
  const files = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file = '']) => file);
  const rows = files.map((file) => ({ file, bytes: gzipSync(readBuilt(file), { level: 9 }).length }));
  rows.sort((a, b) => b.bytes - a.bytes);
  const total = rows.reduce((sum, { bytes }) => sum + bytes, 0);
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  console.log('JS and CSS of list and thread, KB gzip\n');
  console.log(table([...rows.map(({ file, bytes }) => [file, kb(bytes)]), ['total', kb(total)]]));
  console.log(`\n${kb(total)} KB of ${kb(AIM_BYTES)} KB`);
}
