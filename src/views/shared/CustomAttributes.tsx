import { useQuery } from '@tanstack/react-query';

import { attributeDefinitionsQuery } from '~/api/queries/account';
import type { AttributeDefinition } from '~/api/types';

import { AttributeDetail, type SaveAttribute } from './AttributeDetail';
import { attributeText } from './attributes';

type Props = {
  model: AttributeDefinition['attribute_model'];
  values: Record<string, unknown>;
  onSave: SaveAttribute;
  /** Those that have no value yet, too. */
  withEmpty: boolean;
};

/** What the company noted, under the names it gave: lines of a `Details`. */
export function CustomAttributes({ model, values, onSave, withEmpty }: Props) {
  const { data: definitions = [], isPending } = useQuery({
    ...attributeDefinitionsQuery(),
    enabled: withEmpty || Object.keys(values).length > 0,
  });
  if (isPending) return null;
  const defined = definitions.filter(({ attribute_model }) => attribute_model === model);
  const keys = new Set([...defined.map(({ attribute_key }) => attribute_key), ...Object.keys(values)]);
  return [...keys].map((key) => {
    const definition = defined.find(({ attribute_key }) => attribute_key === key);
    const isEmpty = attributeText(values[key], definition?.attribute_display_type) === '';
    if (isEmpty && !(withEmpty && definition)) return null;
    return <AttributeDetail key={key} attributeKey={key} value={values[key]} definition={definition} onSave={onSave} />;
  });
}
