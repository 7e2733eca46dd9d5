import { useId, type ReactNode } from 'react';

/** One of a few, all visible: radio buttons in the dress of a switch, so arrows and screen readers work by themselves. */
export function SegmentedControl<T extends string>(props: {
  label: string;
  value: T;
  /** `byPointer`: clicked, not moved to by the arrow keys, which must not lose the focus to anything else. */
  onChange: (value: T, byPointer: boolean) => void;
  options: readonly { value: T; label: string; icon?: ReactNode; className?: string }[];
}) {
  const { label, value, onChange, options } = props;
  const name = useId();
  return (
    <fieldset className="flex w-fit gap-0.5 rounded-control bg-hover p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className={`relative flex min-h-6 cursor-pointer items-center gap-1.5 rounded-[5px] px-2 text-ui text-ink-2 has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-[0_1px_2px_rgb(0_0_0/0.12)] has-focus-visible:outline-2 has-focus-visible:outline-accent-ink pointer-coarse:min-h-10 ${option.className ?? ''}`}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={({ nativeEvent }) =>
              onChange(option.value, nativeEvent instanceof UIEvent && nativeEvent.detail > 0)
            }
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
