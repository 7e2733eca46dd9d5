import { useImperativeHandle, useLayoutEffect, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';

import { m } from '../paraglide/messages.js';
import { formatNumber } from './format';

export type Suggestion = {
  key: string;
  icon?: ReactNode;
  label: ReactNode;
  detail?: ReactNode;
  /** What picking it would do, shown beside the list where there is room. */
  preview?: ReactNode;
};

/** What the field that keeps the focus hands on. True = the key was meant for the list. */
export type SuggestionKeys = { onKey: (event: KeyboardEvent) => boolean };

type Props<T extends Suggestion> = {
  /** The field points to it by aria-controls, and to the active option by what `onActive` tells. */
  id: string;
  label: string;
  items: readonly T[];
  /** Said when there is nothing to choose. */
  empty: ReactNode;
  onPick: (item: T) => void;
  onClose: () => void;
  onActive: (optionId: string | undefined) => void;
  keys: Ref<SuggestionKeys>;
};

/** What could be meant by what is being typed, above the field it is typed in. The field keeps the focus. */
export function SuggestionList<T extends Suggestion>(props: Props<T>) {
  const { id, label, items, empty, onPick, onClose, onActive, keys } = props;
  const [chosen, setChosen] = useState<string>();
  // What was chosen may be gone with the next letter: then it is the best one again.
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === chosen),
  );
  const active = items[at];
  const activeId = active && `${id}-${at}`;

  useLayoutEffect(() => {
    onActive(activeId);
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    return () => onActive(undefined);
  }, [activeId, onActive]);

  const onKey = (event: KeyboardEvent): boolean => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') onClose();
    else if (!active) return false;
    else if (event.key === 'ArrowDown') setChosen(items[(at + 1) % items.length]?.key);
    else if (event.key === 'ArrowUp') setChosen(items.at(at - 1)?.key);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) onPick(active);
    else return false;
    event.preventDefault();
    return true;
  };
  useImperativeHandle(keys, () => ({ onKey }));

  return (
    <div className="absolute inset-x-0 bottom-full z-20 mb-1 flex max-h-[min(20rem,40dvh)] overflow-hidden rounded-bubble border border-line bg-raised shadow-float">
      {items.length === 0 ? (
        <p className="px-3 py-2 text-ui text-ink-2">{empty}</p>
      ) : (
        <div
          id={id}
          role="listbox"
          aria-label={label}
          className={`min-w-0 flex-1 overflow-y-auto p-1 ${active?.preview ? 'md:max-w-64' : ''}`}
        >
          {items.map((item, index) => (
            <Option
              key={item.key}
              id={`${id}-${index}`}
              item={item}
              isActive={index === at}
              onPick={() => onPick(item)}
            />
          ))}
        </div>
      )}
      {active?.preview && (
        <div aria-hidden className="hidden min-w-0 flex-1 overflow-y-auto border-s border-line p-3 md:block">
          {active.preview}
        </div>
      )}
      <p role="status" className="sr-only">
        {m.ui_suggestions({ count: items.length, number: formatNumber(items.length) })}
      </p>
    </div>
  );
}

type OptionProps = { id: string; item: Suggestion; isActive: boolean; onPick: () => void };

function Option({ id, item, isActive, onPick }: OptionProps) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // The field keeps the focus, and the keys with it.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={`flex min-h-8 w-full cursor-default items-center gap-2 rounded-control px-2 text-start text-ui text-ink pointer-coarse:min-h-11 ${isActive ? 'bg-hover' : 'hover:bg-hover'}`}
    >
      {item.icon}
      <span className="shrink-0">{item.label}</span>
      {item.detail && <span className="min-w-0 truncate text-meta text-ink-2">{item.detail}</span>}
    </button>
  );
}
