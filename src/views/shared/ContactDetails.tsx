import { useState } from 'react';

import type { Contact } from '~/api/types';
import { m } from '~/paraglide/messages.js';

import { contactRows, type Row } from './contactRows';
import { CopyButton } from './CopyButton';
import { CustomAttributes } from './CustomAttributes';
import { Detail } from './Detail';
import { Details } from './Details';
import { EditableDetail } from './EditableDetail';
import { FieldsToggle } from './FieldsToggle';
import { LastActive } from './LastActive';
import { ReachValue } from './ReachValue';
import { TheirTime } from './TheirTime';
import { zoneOf } from './timeZone';
import { useContactWrites } from './useContactWrites';

/** What is known about a customer, and can be put right: how to reach them, and what the company noted. */
export function ContactDetails({ contact }: { contact: Contact }) {
  const [isWhole, setWhole] = useState(false);
  const writes = useContactWrites(contact.id);
  const { last_activity_at, custom_attributes } = contact;
  const zone = zoneOf(contact);
  return (
    <div className="grid gap-1">
      {contact.blocked && <p className="pb-1 text-ui text-danger">{m.contact_blocked()}</p>}
      <Details>
        {contactRows(contact, writes).map((row) => (
          <ContactDetail key={row.name} row={row} isAlways={isWhole} />
        ))}
        <CustomAttributes
          model="contact_attribute"
          values={custom_attributes}
          onSave={writes.saveAttribute}
          withEmpty={isWhole}
        />
        {zone !== undefined && (
          <Detail name={m.contact_their_time()}>
            <TheirTime zone={zone} />
          </Detail>
        )}
        {last_activity_at !== undefined && (
          <Detail name={m.contact_last_active()}>
            <LastActive ms={last_activity_at * 1000} />
          </Detail>
        )}
      </Details>
      <FieldsToggle isWhole={isWhole} onToggle={() => setWhole(!isWhole)} />
    </div>
  );
}

function ContactDetail({ row, isAlways }: { row: Row; isAlways: boolean }) {
  const { name, kind, value, shown = value, href, isCopied, dialledIn, save } = row;
  // What has just been emptied stays, and so does the focus.
  const [wasThere] = useState(shown !== '');
  if (shown === '' && !isAlways && !wasThere) return null;
  return (
    <EditableDetail
      name={name}
      kind={kind}
      value={value}
      isEmpty={shown === ''}
      dialledIn={dialledIn}
      onSave={save}
      actions={isCopied && <CopyButton value={value} />}
    >
      <ReachValue value={shown} href={href} />
    </EditableDetail>
  );
}
