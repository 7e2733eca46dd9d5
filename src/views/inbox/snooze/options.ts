// What is offered while one types: every moment the words may mean, and words that begin as these do.
import { m } from '~/paraglide/messages.js';

import { MINUTE } from './calendar';
import { understand, type Problem, type Reading, type Scene } from './grammar';
import { written } from './lexicon';
import { spelledOut } from './preview';

export type Option = {
  reading: Reading;
  /** What was typed, or would have been. */
  words: string;
  label: string;
  detail: string;
};

export type Offers = { options: Option[]; problem?: Problem };

export type SnoozeScene = Scene & {
  contactName: string;
  /** What waking it would do; undefined when it is awake. */
  wakeLabel: string | undefined;
};

const FIRST = ['2h', 'tomorrow', 'next week', 'end of the week', 'until reply', 'now'];
const SAYINGS =
  'tomorrow|tonight|today 17:00|next week|next month|weekend|end of the day|end of the week|end of the month|eow|eom|until reply|monday|tuesday|wednesday|thursday|friday|saturday|sunday|their 9am|noon'.split(
    '|',
  );
const MOST_SAYINGS = 4;

export function offersFor(text: string, scene: SnoozeScene, last: string | null): Offers {
  const typed = text.trim();
  if (typed === '')
    return { options: unique([...again(last, scene), ...FIRST.flatMap((words) => said(words, scene))]) };
  const sayings = SAYINGS.filter((words) => words.startsWith(typed.toLowerCase())).flatMap((words) =>
    said(words, scene),
  );
  const found = understand(typed, scene);
  const problem = 'problem' in found ? found.problem : asleep(found.readings[0], scene);
  const meant = 'readings' in found && !problem ? found.readings.map((reading) => optionOf(reading, typed, scene)) : [];
  const options = unique([...meant, ...sayings.slice(0, MOST_SAYINGS)]);
  return { options, ...(problem && options.length === 0 && { problem }) };
}

/** What sleeps not cannot wake. */
const asleep = ({ kind }: Reading, { wakeLabel }: SnoozeScene): Problem | undefined =>
  kind === 'wake' && wakeLabel === undefined ? { kind: 'not_snoozed' } : undefined;

function unique(options: readonly Option[]): Option[] {
  const keys = new Set<string>();
  return options.filter(({ reading }) => keys.size < keys.add(keyOf(reading)).size);
}

export const keyOf = (reading: Reading): string => (reading.kind === 'until' ? String(reading.at) : reading.kind);

function again(last: string | null, scene: SnoozeScene): Option[] {
  return last === null
    ? []
    : said(last, scene).map((option) => ({ ...option, label: m.snooze_last_used({ words: last }) }));
}

/** The words first and then what they mean: so one learns what one may type. */
function said(words: string, scene: SnoozeScene): Option[] {
  const found = understand(words, scene);
  if ('problem' in found || asleep(found.readings[0], scene)) return [];
  const [reading] = found.readings;
  const option = optionOf(reading, words, scene);
  if (reading.kind !== 'until') return [option];
  return [{ ...option, label: words.charAt(0).toUpperCase() + words.slice(1), detail: option.label }];
}

function optionOf(reading: Reading, words: string, scene: SnoozeScene): Option {
  if (reading.kind === 'reply') return { reading, words, label: m.snooze_until_reply(), detail: m.snooze_said_reply() };
  if (reading.kind === 'wake') return { reading, words, label: scene.wakeLabel ?? '', detail: m.snooze_said_wake() };
  const ahead = aheadWords(reading.at - scene.now, scene.locale);
  return { reading, words, label: spelledOut(reading.at, scene), detail: theirs(reading.at, words, ahead, scene) };
}

function theirs(at: number, words: string, ahead: string, { theirZone, locale, contactName }: SnoozeScene): string {
  if (!theirZone || !/\btheir\b/i.test(words)) return ahead;
  const time = written(locale, { timeZone: theirZone, timeStyle: 'short' }).format(at);
  return m.snooze_theirs({ time, name: contactName, ahead });
}

/** "in 18 hours", "in 3 days". */
function aheadWords(ms: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale);
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 90) return format.format(minutes, 'minute');
  if (minutes < 36 * 60) return format.format(Math.round(minutes / 60), 'hour');
  const days = Math.round(minutes / 1440);
  return days < 60 ? format.format(days, 'day') : format.format(Math.round(days / 30.4), 'month');
}
