import { m } from '~/paraglide/messages.js';

/** Shows fields that have no value yet, or hides them again. */
export function FieldsToggle({ isWhole, onToggle, of }: { isWhole: boolean; onToggle: () => void; of?: string }) {
  const words = isWhole ? m.contact_fewer_fields() : m.contact_all_fields();
  return (
    <button
      type="button"
      aria-expanded={isWhole}
      aria-label={of && `${words}: ${of}`}
      onClick={onToggle}
      className="-ms-2 min-h-7 w-fit rounded-control px-2 text-meta text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
    >
      {words}
    </button>
  );
}
