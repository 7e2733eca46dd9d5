import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';

import type { Filter } from '~/api/filter';
import { m } from '~/paraglide/messages.js';
import { Button } from '~/ui/Button';
import { Dialog } from '~/ui/Dialog';

import { ConditionRow } from './ConditionRow';
import { changed, filterOf, newDraft, problemOf, saysStatus, withGroup, without, withRow, type Draft } from './draft';
import { useFields } from './useFields';

type Props = {
  filter: Filter;
  /** What the filter cannot say of the list it was opened from. */
  note?: string | undefined;
  onShow: (filter: Filter) => void;
  onClose: () => void;
};

/**
 * Puts conditions together. "And" binds tighter than "or" at Chatwoot, so each alternative has a frame of its own: what
 * stands together holds together. Nothing is asked of the server before all of it is said.
 */
export function FilterDialog({ filter, note, onShow, onClose }: Props) {
  const fields = useFields();
  const [draft, setDraft] = useState(() => newDraft(filter));
  const [isTried, setTried] = useState(false);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const next = filterOf(draft);
    if (next.flat().every((condition) => problemOf(condition, fields) === undefined)) onShow(next);
  };
  return (
    <Dialog label={m.finding_title()} width="page" onClose={onClose}>
      <form noValidate onSubmit={onSubmit} className="flex min-h-0 flex-col">
        <div className="grid gap-3 overflow-y-auto p-4">
          <h2 className="text-title font-bold">{m.finding_title()}</h2>
          {note && <p className="text-ui text-ink-2">{note}</p>}
          {draft.map(({ key, rows }, at) => (
            <div key={key} className="grid gap-2">
              {at > 0 && <Between word={m.finding_or()} />}
              <fieldset className="grid gap-2">
                <legend className="sr-only">{at > 0 ? m.finding_group_or() : m.finding_group()}</legend>
                {rows.map((row, rowAt) => (
                  <ConditionRow
                    key={row.key}
                    row={row}
                    isFirst={rowAt === 0}
                    fields={fields}
                    problem={isTried ? problemOf(row, fields) : undefined}
                    onChange={(next) => setDraft((before) => changed(before, next))}
                    onRemove={() => setDraft((before) => without(before, row))}
                  />
                ))}
                <Button look="plain" icon={<PlusGlyph />} className="justify-self-start" onClick={() => add(key)}>
                  {m.finding_add()}
                </Button>
              </fieldset>
            </div>
          ))}
          {draft.some(({ rows }) => rows.length > 0) && (
            <Button
              look="plain"
              icon={<PlusGlyph />}
              className="justify-self-start"
              onClick={() => setDraft(withGroup)}
            >
              {m.finding_add_or()}
            </Button>
          )}
        </div>
        <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-surface px-4 py-3">
          <p role="status" className="ms-auto basis-full text-meta text-ink-2 empty:hidden md:flex-1 md:basis-0">
            {whatElse(draft)}
          </p>
          <Button onClick={onClose}>{m.ui_cancel()}</Button>
          <Button type="submit" look="primary">
            {m.finding_show()}
          </Button>
        </div>
      </form>
    </Dialog>
  );

  function add(groupKey: number) {
    setDraft((before) => withRow(before, groupKey));
  }
}

const PlusGlyph = () => <Plus size={16} strokeWidth={1.5} aria-hidden />;

function Between({ word }: { word: string }) {
  return (
    <p className="flex items-center gap-3 text-ui font-medium text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {word}
    </p>
  );
}

/** What the conditions leave open, and one might take for granted. */
function whatElse(draft: Draft): string | undefined {
  if (draft.every(({ rows }) => rows.length === 0)) return m.finding_everything();
  return saysStatus(draft) ? undefined : m.finding_any_status();
}
