// A thousand messages through a line that fails in every way there is: how many of them are lost, doubled, overtaken, or
// told to the wrong person. Everything but zero is a defect.
import { faultyDay } from '../e2e/faulty.ts';
import { openStage } from './stage.ts';
import { mark, table } from './table.ts';

export async function faults({
  messages = 1000,
  seed = 1,
  size = 320,
}: {
  messages?: number;
  seed?: number;
  size?: number;
}) {
  const stage = await openStage(size);
  const { accountId, fake, url } = stage;
  try {
    const context = await stage.browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    const began = performance.now();
    const count = await faultyDay({ context, world: fake.world, accountId, messages, seed, isPatient: true });
    const seconds = (performance.now() - began) / 1000;
    console.log(`${count.sent} messages in ${seconds.toFixed(0)} s, seed ${seed}\n`);
    console.log(table([['what happened', 'times'], ...rowsOf(count.faults)]));
    const none = (what: string, those: readonly string[]) => [
      what,
      String(those.length),
      '0',
      mark(those.length === 0, 0),
    ];
    console.log(
      `\n${table([
        ['what came of it', 'messages', 'aim', ''],
        none('lost', count.lost),
        none('doubled', count.doubled),
        none('overtaken by a later one', count.reordered),
        none('told to the wrong person', count.leaked),
        none('without its file', count.withoutFile),
      ])}`,
    );
    for (const words of [...count.lost, ...count.doubled, ...count.reordered].slice(0, 20)) console.log(words);
  } finally {
    await stage.close();
  }
}

const rowsOf = (times: Record<string, number>) => Object.entries(times).map(([what, often]) => [what, String(often)]);
