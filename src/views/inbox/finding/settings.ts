import { m } from '~/paraglide/messages.js';
import { setPreference } from '~/ui/preferences';
import { setTheme } from '~/ui/theme';

import type { Entry } from './Palette';

const setting = (value: string, label: string, detail: string, run: () => void): Entry => ({
  value: `setting:${value}`,
  label,
  detail,
  run,
});

/** What of this browser's choices is worth a line. */
export const settings = (): Entry[] => [
  setting('theme:light', m.theme_light(), m.finding_go_to_theme(), () => setTheme('light')),
  setting('theme:dark', m.theme_dark(), m.finding_go_to_theme(), () => setTheme('dark')),
  setting('theme:system', m.theme_system(), m.finding_go_to_theme(), () => setTheme('system')),
  ...(
    [
      ['on_open', m.people_reading_on_open],
      ['after_3s', m.people_reading_after_3s],
      ['on_reply', m.people_reading_on_reply],
      ['never', m.people_reading_never],
    ] as const
  ).map(([choice, words]) =>
    setting(`reading:${choice}`, words(), m.people_reading_label(), () => setPreference('reading', choice)),
  ),
  ...(
    [
      ['next', m.verdict_after_next],
      ['previous', m.verdict_after_previous],
      ['list', m.verdict_after_list],
      ['stay', m.verdict_after_stay],
    ] as const
  ).map(([choice, words]) =>
    setting(`after:${choice}`, words(), m.verdict_after(), () => setPreference('after_verdict', choice)),
  ),
];
