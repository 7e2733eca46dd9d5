import { useChangeContact, useRemoveContactAttribute, type ContactColumns } from '~/api/mutations/contacts';

/** How one contact is changed: its columns, and the attributes of the company's own. */
export function useContactWrites(id: number) {
  const { mutateAsync: change } = useChangeContact();
  const { mutateAsync: removeAttribute } = useRemoveContactAttribute();
  const save = (columns: ContactColumns) => change({ id, columns });
  return {
    save,
    saveAdditional: (additional_attributes: Record<string, unknown>) => save({ additional_attributes }),
    saveAttribute: (key: string, value: unknown) =>
      value === undefined ? removeAttribute({ id, key }) : save({ custom_attributes: { [key]: value } }),
  };
}
