import { useQuery } from '@tanstack/react-query';
import { Lock, Zap } from 'lucide-react';
import { lazy, useRef, useState } from 'react';

import { macrosQuery } from '~/api/queries/macros';
import { m } from '~/paraglide/messages.js';
import { formatNumber } from '~/ui/format';
import { Picker } from '~/ui/Picker';

import type { ChooserProps } from '../verdicts/Chooser';
import { failureOf } from '../verdicts/items';
import { RunMacro } from './RunMacro';

const RunMacroOnMany = lazy(async () => ({ default: (await import('./RunMacroOnMany')).RunMacroOnMany }));

/** Which macro; what it would do is shown before it is run. */
export function MacroPicker(props: ChooserProps) {
  const { among, subject, anchor, preset, onClose } = props;
  const macros = useQuery(macrosQuery());
  const [opener] = useState(() => document.activeElement);
  const [chosenId, setChosenId] = useState(preset);
  // The list closes by being chosen from, too.
  const isChosen = useRef(false);
  const chosen = macros.data?.find(({ id }) => String(id) === chosenId);
  if (chosen) {
    const Run = among.length > 1 ? RunMacroOnMany : RunMacro;
    return <Run {...props} macro={chosen} opener={opener} />;
  }
  return (
    <Picker
      label={m.macro_pick({ subject })}
      anchor={anchor}
      items={macros.data?.map(({ id, name, visibility, actions }) => ({
        value: String(id),
        label: name,
        detail: m.macro_steps({ count: actions.length, number: formatNumber(actions.length) }),
        icon: <Glyph isPersonal={visibility === 'personal'} />,
      }))}
      failure={failureOf(macros)}
      none={m.macro_none()}
      selection={{ kind: 'one', value: undefined, onPick: pick }}
      onClose={() => isChosen.current || onClose()}
    />
  );

  function pick(id: string) {
    isChosen.current = true;
    setChosenId(id);
  }
}

/** A lock, where only oneself has it. */
function Glyph({ isPersonal }: { isPersonal: boolean }) {
  const Icon = isPersonal ? Lock : Zap;
  return (
    <Icon
      size={16}
      strokeWidth={1.5}
      role={isPersonal ? 'img' : undefined}
      aria-hidden={isPersonal ? undefined : true}
      aria-label={isPersonal ? m.macro_personal() : undefined}
      className="shrink-0 text-ink-3"
    />
  );
}
