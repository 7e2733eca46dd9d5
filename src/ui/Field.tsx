import { useId, type ReactNode } from 'react';

export type FieldProps = {
  label: string;
  /** What helps to fill it in; also what was made of what is typed. */
  hint?: ReactNode;
  /** What is wrong with it. Takes nothing away from the hint. */
  error?: ReactNode;
  className?: string;
};

/** What a control inside of a field takes over from it. */
type Control = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };

/** How every control of a form looks; each is 44 px high under a finger. */
export const CONTROL =
  'min-h-8 w-full min-w-0 rounded-control border border-line-strong bg-surface px-2 text-ui text-ink aria-invalid:border-danger disabled:opacity-50 pointer-coarse:min-h-11';

/** A control with its name above and its words below, joined for those who hear them. */
export function Field({
  label,
  hint,
  error,
  className = '',
  children,
}: FieldProps & { children: (control: Control) => ReactNode }) {
  const id = useId();
  const said = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={id} className="text-meta font-medium text-ink-2">
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': said || undefined })}
      {error && (
        <div id={`${id}-error`} className="text-meta text-danger">
          {error}
        </div>
      )}
      {hint && (
        <div id={`${id}-hint`} className="text-meta text-ink-3">
          {hint}
        </div>
      )}
    </div>
  );
}
