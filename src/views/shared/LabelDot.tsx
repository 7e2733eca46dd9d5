/** A label's colour is its owner's choice: decoration beside its name. */
export function LabelDot({ colour }: { colour: string | undefined }) {
  return (
    <span
      aria-hidden
      className="size-2.5 shrink-0 rounded-full border border-line-strong"
      style={{ backgroundColor: colour }}
    />
  );
}
