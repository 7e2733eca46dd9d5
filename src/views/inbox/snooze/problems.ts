import { m } from '~/paraglide/messages.js';

import type { Problem, Scene } from './grammar';
import { written } from './lexicon';
import { spelledOut } from './preview';

/** Why words say no moment, and what to say instead. */
export function problemWords(problem: Problem, scene: Scene): string {
  switch (problem.kind) {
    case 'unknown':
      return m.snooze_unknown({ word: problem.word });
    case 'past':
      return problem.at === scene.now ? m.snooze_past_now() : m.snooze_past({ time: spelledOut(problem.at, scene) });
    case 'other_weekday':
      return m.snooze_other_weekday({
        day: written(scene.locale, { weekday: 'long', timeZone: 'UTC' }).format(problem.at),
      });
    case 'too_far':
      return m.snooze_too_far();
    case 'no_such_day':
      return m.snooze_no_such_day();
    case 'no_such_time':
      return m.snooze_no_such_time();
    case 'which_time':
      return m.snooze_which_time();
    case 'which_day':
      return m.snooze_which_day();
    case 'contradiction':
      return m.snooze_contradiction();
    case 'their_zone':
      return m.snooze_their_zone();
    case 'not_snoozed':
      return m.snooze_not_snoozed();
  }
}
