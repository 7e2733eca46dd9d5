import type { ReactNode } from 'react';

type Props = {
  label: ReactNode;
  detail?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** Something that is so or not, with what that means. */
export function CheckField({ label, detail, checked, onChange, disabled }: Props) {
  return (
    <label className="-mx-2 flex min-h-8 cursor-pointer items-start gap-2 rounded-control px-2 py-1.5 hover:bg-hover has-disabled:cursor-not-allowed has-disabled:opacity-50 pointer-coarse:py-3">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="grid min-w-0 text-ui text-ink">
        <span className="break-words">{label}</span>
        {detail && <span className="text-meta break-words text-ink-2">{detail}</span>}
      </span>
    </label>
  );
}
