import { useId, type ReactNode } from 'react';

type Option<T extends string> = { value: T; label: ReactNode; detail?: ReactNode };
type Props<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly Option<T>[];
};

/** One of a few that take more than a word to tell apart: radio buttons one below the other. */
export function RadioList<T extends string>({ label, value, onChange, options }: Props<T>) {
  const name = useId();
  return (
    <fieldset className="grid gap-0.5">
      <legend className="mb-1 text-meta font-medium text-ink-2">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="-mx-2 flex min-h-8 cursor-pointer items-start gap-2 rounded-control px-2 py-1.5 hover:bg-hover pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span className="grid min-w-0 text-ui text-ink">
            <span className="break-words">{option.label}</span>
            {option.detail && <span className="text-meta break-words text-ink-2">{option.detail}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
