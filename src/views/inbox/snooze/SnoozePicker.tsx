import { useState } from 'react';

import { m } from '~/paraglide/messages.js';
import { Picker } from '~/ui/Picker';
import { toast } from '~/ui/toast';
import { useNow } from '~/ui/useNow';
import { contactName } from '~/views/shared/names';
import { zoneOf } from '~/views/shared/timeZone';

import type { ChooserProps } from '../verdicts/Chooser';
import { reopenLabel } from '../verdicts/verbs';
import type { Reading } from './grammar';
import { keepUsed, lastUsed } from './lastUsed';
import { keyOf, offersFor, type SnoozeScene } from './options';
import { problemWords } from './problems';

/** Until when, in words: each moment they may mean is spelled out, and Enter takes the first. */
export function SnoozePicker({ conversation, among, subject, me, writes, anchor, onClose }: ChooserProps) {
  const [{ text, typedAt }, setTyped] = useState({ text: '', typedAt: 0 });
  const now = Math.max(useNow(), typedAt);
  const [last] = useState(lastUsed);
  const { id, status, meta } = conversation;
  const { timeZone: zone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  const scene: SnoozeScene = {
    now,
    zone,
    locale,
    // Of many, each has another morning.
    theirZone: among.length === 1 ? zoneOf(meta.sender) : undefined,
    contactName: contactName(meta.sender),
    wakeLabel: status === 'snoozed' && among.length === 1 ? reopenLabel(conversation, me) : undefined,
  };
  const { options, problem } = offersFor(text, scene, last);
  return (
    <Picker
      label={m.snooze_until({ subject })}
      anchor={anchor}
      items={options.map(({ reading, label, detail }) => ({ value: keyOf(reading), label, detail }))}
      isFound
      onType={(next) => setTyped({ text: next, typedAt: Date.now() })}
      none={problem && problemWords(problem, scene)}
      note={m.snooze_note()}
      selection={{ kind: 'one', value: undefined, onPick: pick }}
      onClose={onClose}
    />
  );

  function pick(key: string) {
    const option = options.find(({ reading }) => keyOf(reading) === key);
    if (!option) return;
    if (option.reading.kind !== 'wake') keepUsed(option.words);
    snooze(option.reading);
  }

  function snooze(reading: Reading) {
    if (reading.kind === 'wake') writes.setStatus({ id, status: 'open' });
    else if (reading.kind === 'reply') writes.setStatus({ id, status: 'snoozed', snoozed_until: null });
    else if (reading.at <= Date.now()) toast(m.snooze_past_now());
    else writes.setStatus({ id, status: 'snoozed', snoozed_until: reading.at / 1000 });
  }
}
