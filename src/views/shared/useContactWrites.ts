import { useChangeContact, useRemoveContactAttribute } from '~/api/mutations/contacts';

/** How one contact is changed: its columns, and the attributes of the company's own. */
export function useContactWrites(id: number) {
  const { mutateAsync: save } = useChangeContact(id);
  const { mutateAsync: removeAttribute } = useRemoveContactAttribute(id);
  return {
    save,
    saveAdditional: (additional_attributes: Record<string, unknown>) => save({ additional_attributes }),
    saveAttribute: (key: string, value: unknown) =>
      value === undefined ? removeAttribute(key) : save({ custom_attributes: { [key]: value } }),
  };
}
