import type { FoundContact } from '~/api/types';
import { contactName } from '~/views/shared/names';

import { Hit } from './Hit';
import { Marked } from './Marked';

type Props = { contact: FoundContact; q: string; href: string };

/** Somebody, with whatever they can be reached by. */
export function ContactHit({ contact, q, href }: Props) {
  const { email, phone_number, identifier } = contact;
  const reached = [email, phone_number, identifier].filter((one) => one !== null && one !== '').join(' · ');
  return (
    <Hit href={href} isOpen={false} title={<Marked text={contactName(contact)} q={q} />} detail={null}>
      <span className="truncate">
        <Marked text={reached} q={q} />
      </span>
    </Hit>
  );
}
