import { useQuery } from '@tanstack/react-query';

import { attributeDefinitionsQuery } from '~/api/queries/account';
import type { AttributeDefinition } from '~/api/types';

import { attributeLink, attributeText } from './attributes';
import { Detail } from './Detail';

type Props = { model: AttributeDefinition['attribute_model']; values: Record<string, unknown> };

/** What the company noted, under the names it gave: lines of a `Details`. */
export function CustomAttributes({ model, values }: Props) {
  const keys = Object.keys(values);
  const { data: definitions, isPending } = useQuery({ ...attributeDefinitionsQuery(), enabled: keys.length > 0 });
  if (isPending) return null;
  return keys.map((key) => {
    const definition = definitions?.find((one) => one.attribute_model === model && one.attribute_key === key);
    const text = attributeText(values[key], definition?.attribute_display_type);
    if (text === '') return null;
    const href = attributeLink(values[key]);
    return (
      <Detail key={key} name={definition?.attribute_display_name ?? key}>
        {href ? (
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="min-w-0 break-all text-accent-ink underline"
          >
            {text}
          </a>
        ) : (
          <bdi className="min-w-0 break-words">{text}</bdi>
        )}
      </Detail>
    );
  });
}
