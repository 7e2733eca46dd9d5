/**
 * The orders worth having. Descending, Chatwoot puts those without e-mail or number first, and without any order its
 * pages repeat and skip rows.
 */
export const CONTACT_SORTS = [
  '-last_activity_at',
  'last_activity_at',
  'name',
  '-name',
  '-created_at',
  'created_at',
  'email',
  'phone_number',
  'company',
  'city',
  'country',
] as const;
export type ContactSort = (typeof CONTACT_SORTS)[number];
