import { X } from 'lucide-react';
import { useId } from 'react';

import { isStandard } from '~/api/filter';
import { m } from '~/paraglide/messages.js';
import { CONTROL } from '~/ui/Field';
import { IconButton } from '~/ui/IconButton';

import { leavesOutThoseWithout, ofField, withOperator, type Row } from './draft';
import { fieldOf, needsValue, type Field } from './fields';
import { ValueInput } from './ValueInput';
import { operatorWords } from './words';

type Props = {
  row: Row;
  isFirst: boolean;
  fields: readonly Field[];
  problem: string | undefined;
  onChange: (row: Row) => void;
  onRemove: () => void;
};

/** One condition: what is asked about, how, and for what. */
export function ConditionRow({ row, isFirst, fields, problem, onChange, onRemove }: Props) {
  const said = useId();
  const { attribute_key, filter_operator } = row;
  const field = fieldOf(fields, attribute_key);
  const name = field?.label ?? attribute_key;
  const operators: readonly string[] = field?.operators ?? [];
  const hint = problem ?? hintOf(row, field);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-1.5 md:grid-cols-[2rem_minmax(0,1fr)_auto]">
      <span className={`col-span-full text-meta text-ink-2 md:col-span-1 md:py-2 ${isFirst ? 'hidden md:block' : ''}`}>
        {!isFirst && m.finding_and()}
      </span>
      <div className="grid grid-cols-2 gap-1.5 md:grid-cols-[10rem_9.5rem_minmax(0,1fr)]">
        <select
          aria-label={m.finding_attribute()}
          value={attribute_key}
          onChange={({ target }) => {
            const next = fieldOf(fields, target.value);
            if (next) onChange(ofField(row, next));
          }}
          className={CONTROL}
        >
          {!field && <option value={attribute_key}>{attribute_key}</option>}
          <FieldOptions label={m.finding_group_standard()} fields={fields.filter(({ key }) => isStandard(key))} />
          <FieldOptions label={m.finding_group_custom()} fields={fields.filter(({ key }) => !isStandard(key))} />
        </select>
        <select
          aria-label={m.finding_operator()}
          value={filter_operator}
          onChange={({ target }) => onChange(withOperator(row, target.value))}
          className={CONTROL}
        >
          {(operators.includes(filter_operator) ? operators : [filter_operator, ...operators]).map((operator) => (
            <option key={operator} value={operator}>
              {operatorWords(operator, field?.kind)}
            </option>
          ))}
        </select>
        {needsValue(filter_operator) && (
          <div className="col-span-full md:col-span-1">
            <ValueInput
              row={row}
              field={field}
              name={name}
              described={hint ? said : undefined}
              isWrong={problem !== undefined}
              onChange={(values) => onChange({ ...row, values })}
            />
          </div>
        )}
        {hint && (
          <p id={said} className={`col-span-full text-meta ${problem ? 'text-danger' : 'text-ink-3'}`}>
            {hint}
          </p>
        )}
      </div>
      <IconButton
        label={m.finding_remove({ field: name })}
        icon={<X size={16} strokeWidth={1.5} aria-hidden />}
        onClick={onRemove}
      />
    </div>
  );
}

function FieldOptions({ label, fields }: { label: string; fields: readonly Field[] }) {
  if (fields.length === 0) return null;
  return (
    <optgroup label={label}>
      {fields.map(({ key, label }) => (
        <option key={key} value={key}>
          {label}
        </option>
      ))}
    </optgroup>
  );
}

function hintOf(row: Row, field: Field | undefined): string | undefined {
  if (leavesOutThoseWithout(row)) return m.finding_without_any();
  const isList = field?.kind === 'texts' || field?.kind === 'ids';
  return isList && needsValue(row.filter_operator) ? m.finding_texts_hint() : undefined;
}
