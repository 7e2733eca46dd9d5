import { ArrowDownUp } from 'lucide-react';

import { CONTACT_SORTS, type ContactSort } from '~/api/contactSorts';
import { m } from '~/paraglide/messages.js';
import { IconButton } from '~/ui/IconButton';
import { Menu, MenuChoice } from '~/ui/Menu';

const NAMES: Record<ContactSort, () => string> = {
  '-last_activity_at': m.contacts_sort_active_desc,
  last_activity_at: m.contacts_sort_active_asc,
  name: m.contacts_sort_name_asc,
  '-name': m.contacts_sort_name_desc,
  '-created_at': m.contacts_sort_created_desc,
  created_at: m.contacts_sort_created_asc,
  email: m.contacts_sort_email,
  phone_number: m.contacts_sort_phone,
  company: m.contacts_sort_company,
  city: m.contacts_sort_city,
  country: m.contacts_sort_country,
};

/** In which order: those Chatwoot knows. */
export function ContactSortMenu({ sort, onChange }: { sort: ContactSort; onChange: (sort: ContactSort) => void }) {
  return (
    <Menu
      trigger={
        <IconButton
          label={m.contacts_sort_menu({ sort: NAMES[sort]() })}
          icon={<ArrowDownUp size={16} strokeWidth={1.5} aria-hidden />}
        />
      }
    >
      <MenuChoice
        label={m.contacts_sort()}
        value={sort}
        onChange={onChange}
        options={CONTACT_SORTS.map((value) => ({ value, label: NAMES[value]() }))}
      />
    </Menu>
  );
}
