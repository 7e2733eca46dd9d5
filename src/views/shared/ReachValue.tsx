import { Fragment } from 'react';

/** An address, number or key; one that something opens is a link. */
export function ReachValue({ value, href }: { value: string; href?: string }) {
  // An e-mail address too long for its line breaks before the @.
  const text = value.split(/(?=@)/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
  if (!href) return <bdi className="min-w-0 wrap-anywhere">{text}</bdi>;
  return (
    <a href={href} className="min-w-0 wrap-anywhere hover:underline">
      <bdi>{text}</bdi>
    </a>
  );
}
