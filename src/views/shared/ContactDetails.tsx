import { Check, Copy } from 'lucide-react';
import { Fragment, useState, type ReactNode } from 'react';

import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';
import { formatExact, formatNumber } from '~/ui/format';
import { IconButton } from '~/ui/IconButton';

/** What is known about a customer: how to reach them, and what the company noted. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const { company_name: company, city, country } = contact.additional_attributes;
  const place = [city, country].filter((part) => typeof part === 'string' && part !== '').join(', ');
  const rows: [string, ReactNode][] = [
    [m.contact_email(), contact.email && <Copied value={contact.email} href={`mailto:${contact.email}`} />],
    [
      m.contact_phone(),
      contact.phone_number && <Copied value={contact.phone_number} href={`tel:${contact.phone_number}`} />,
    ],
    [m.contact_identifier(), contact.identifier && <Copied value={contact.identifier} />],
    [m.contact_company(), typeof company === 'string' && company],
    [m.contact_place(), place],
    [m.contact_last_active(), contact.last_activity_at && formatExact(contact.last_activity_at * 1000)],
    ...Object.entries(contact.custom_attributes).map(([key, value]): [string, ReactNode] => [
      key,
      attributeText(value),
    ]),
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-1 text-ui">
      {rows.map(
        ([name, value]) =>
          Boolean(value) && (
            <div key={name} className="contents">
              <dt className="min-w-0 py-1 break-words text-ink-3">
                <bdi>{name}</bdi>
              </dt>
              <dd className="flex min-w-0 items-start gap-1 py-1 break-words text-ink">
                {typeof value === 'string' ? <bdi className="min-w-0 break-words">{value}</bdi> : value}
              </dd>
            </div>
          ),
      )}
      {contact.blocked && <p className="col-span-2 text-danger">{m.contact_blocked()}</p>}
    </dl>
  );
}

/** Custom attributes keep the type the company gave them: yes or no, a number, a link, a date, or text. */
function attributeText(value: unknown): ReactNode {
  if (typeof value === 'boolean') return value ? m.contact_yes() : m.contact_no();
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value !== 'string') return undefined;
  if (!/^https?:\/\//.test(value)) return value;
  return (
    <a
      href={value}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="min-w-0 break-all text-accent-ink underline"
    >
      {value}
    </a>
  );
}

const COPIED_MS = 1500;

function Copied({ value, href }: { value: string; href?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  const Icon = copied ? Check : Copy;
  return (
    <>
      {href ? (
        <a href={href} className="min-w-0 flex-1 break-words hover:underline">
          <bdi>{breakable(value)}</bdi>
        </a>
      ) : (
        <bdi className="min-w-0 flex-1 break-words">{breakable(value)}</bdi>
      )}
      <IconButton
        label={copied ? m.contact_copied() : m.contact_copy({ value })}
        icon={<Icon size={14} strokeWidth={1.5} aria-hidden />}
        onClick={() => void copy()}
        className="-my-1"
      />
    </>
  );
}

/** An address breaks where it has a joint, not in the middle of a word. */
const breakable = (value: string): ReactNode =>
  value.split(/(?=[@.])/).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no identity but their place
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
