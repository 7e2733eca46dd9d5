import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { useState, type ReactNode } from 'react';

import { m } from '~/paraglide/messages.js';

import type { ShortcutId } from '../shortcuts';
import { Kbd } from './Kbd';
import { useKeys } from './keymap';
import { takeLetters } from './letters';
import { PaneError } from './PaneError';

export type PickerItem = {
  value: string;
  label: string;
  /** Said more quietly after the label, and found as well. */
  detail?: string;
  icon?: ReactNode;
  shortcut?: ShortcutId | undefined;
};

type Selection =
  | { kind: 'one'; value: string | undefined; onPick: (value: string) => void }
  /** Each tick counts at once; the list stays open. */
  | { kind: 'many'; values: readonly string[]; onToggle: (value: string, isOn: boolean) => void };

export type PickerProps = {
  /** What is chosen, and of whom or what. */
  label: string;
  /** Where it opens: beside a control, or at a place. */
  anchor: { getBoundingClientRect: () => DOMRect };
  /** Undefined while it is being read. */
  items: readonly PickerItem[] | undefined;
  selection: Selection;
  /** Told what is typed, for items that are made of it. */
  onType?: (typed: string) => void;
  /** Instead of the items, when they could not be read. */
  failure?: { title: string; detail: string; onRetry: () => void } | undefined;
  /** The items are what was found for what is typed: all of them are shown, and there is more to each. */
  isFound?: boolean;
  /** Said where there is nothing to choose. */
  none?: string | undefined;
  /** What choosing brings about besides. */
  note?: string | undefined;
  /** What the focus goes back to, where that is not what had it before. */
  opener?: Element | null | undefined;
  onClose: () => void;
};

/** See Picker: the part of it that comes when the first one opens. */
export function PickerPopup(props: PickerProps) {
  const { label, anchor, items, selection, onType, isFound, note, onClose } = props;
  const [opener] = useState(() => props.opener ?? document.activeElement);
  const chosen = chosenOf(selection, items ?? []);
  return (
    <Combobox.Root
      open
      multiple
      autoHighlight
      items={items ?? []}
      value={chosen}
      onValueChange={(next) => choose(chosen, next, selection, onClose)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      itemToStringLabel={({ label, detail = '' }) => `${label} ${detail}`}
      onInputValueChange={(typed) => onType?.(typed)}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      {...(isFound && { filter: null })}
    >
      <Combobox.Portal>
        <Combobox.Positioner anchor={anchor} sideOffset={4} align="start" className="z-40 outline-none">
          <Combobox.Popup
            aria-label={label}
            finalFocus={() => (opener instanceof HTMLElement && opener.isConnected ? opener : true)}
            className={`flex max-h-[min(24rem,var(--available-height))] ${isFound ? 'w-96' : 'w-72'} max-w-(--available-width) flex-col overflow-hidden rounded-bubble border border-line bg-raised shadow-float`}
          >
            <Combobox.Input
              aria-label={label}
              placeholder={label}
              onFocus={({ currentTarget }) => type(currentTarget, takeLetters())}
              // Where there is nothing to take, Enter does not close: what is typed is being worked on.
              onKeyDown={(event) => {
                const hasActive = event.currentTarget.hasAttribute('aria-activedescendant');
                if (isFound && event.key === 'Enter' && !hasActive) event.preventBaseUIHandler();
              }}
              className="min-h-9 shrink-0 border-b border-line bg-transparent px-3 text-ui text-ink outline-none pointer-coarse:min-h-11 pointer-coarse:text-title"
            />
            <Content {...props} />
            {note && <p className="shrink-0 border-t border-line px-3 py-2 text-meta text-ink-2">{note}</p>}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** As if it had been typed here. */
function type(field: HTMLInputElement, text: string) {
  if (text === '') return;
  field.setRangeText(text, field.value.length, field.value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const chosenOf = (selection: Selection, items: readonly PickerItem[]): PickerItem[] => {
  const values = selection.kind === 'many' ? selection.values : [selection.value];
  return items.filter(({ value }) => values.includes(value));
};

/** What the list makes of a choice is the new selection; here it counts which item it was. */
function choose(
  before: readonly PickerItem[],
  after: readonly PickerItem[],
  selection: Selection,
  onClose: () => void,
) {
  const added = after.find((item) => !before.includes(item))?.value;
  if (selection.kind === 'one') {
    if (added !== undefined) selection.onPick(added);
    onClose();
    return;
  }
  const removed = before.find((item) => !after.includes(item))?.value;
  if (added !== undefined) selection.onToggle(added, true);
  else if (removed !== undefined) selection.onToggle(removed, false);
}

function Content({ items, failure, none }: PickerProps) {
  const keys = useKeys();
  if (failure) return <PaneError {...failure} />;
  return (
    <>
      <Combobox.Status className="px-3 text-ui text-ink-2 not-empty:py-3">
        {items === undefined ? m.ui_picker_loading() : items.length === 0 ? (none ?? m.ui_picker_none()) : null}
      </Combobox.Status>
      <Combobox.Empty className="px-3 text-ui text-ink-2 not-empty:py-3">
        {items && items.length > 0 ? m.ui_picker_nothing_found() : null}
      </Combobox.Empty>
      <Combobox.List className="min-h-0 overflow-y-auto overscroll-contain p-1 empty:hidden">
        {(item: PickerItem) => (
          <Combobox.Item
            key={item.value}
            value={item}
            {...keys.props(item.shortcut)}
            className="flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 text-ui text-ink outline-none select-none data-[highlighted]:bg-hover pointer-coarse:min-h-11"
          >
            {item.icon}
            <bdi className="min-w-0 truncate">{item.label}</bdi>
            {item.detail && <bdi className="min-w-0 flex-1 truncate text-meta text-ink-2">{item.detail}</bdi>}
            {item.shortcut && (
              <span className="ms-auto shrink-0 text-ink-2">
                <Kbd id={item.shortcut} />
              </span>
            )}
            <Combobox.ItemIndicator className="ms-auto shrink-0 text-accent-ink">
              <Check size={16} strokeWidth={1.5} aria-hidden />
            </Combobox.ItemIndicator>
          </Combobox.Item>
        )}
      </Combobox.List>
    </>
  );
}
