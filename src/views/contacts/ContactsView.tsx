/** Contacts: search and one person's page. */
export default function ContactsView() {
  return null;
}
