/** Conversations: list, thread and contact card. */
export default function InboxView() {
  return null;
}
