// Definitions of custom attributes. Every agent may change them; nobody is told.
import { type AccountCall, endpoint, ofAccount } from '../endpoint.ts';
import type { AttributeDefinition, AttributeType, Json } from '../model.ts';
import { asArray, asText, isBlank, rooted } from '../params.ts';
import { iso } from '../present/time.ts';
import { invalid } from '../refusal.ts';
import { enumOf } from './enums.ts';

const DEFINITIONS = '/api/v1/accounts/:account_id/custom_attribute_definitions';
const MODELS: readonly AttributeDefinition['attribute_model'][] = ['conversation_attribute', 'contact_attribute'];
const DISPLAY_TYPES: readonly AttributeType[] = [
  'text',
  'number',
  'currency',
  'percent',
  'link',
  'date',
  'list',
  'checkbox',
];
/** Columns of the filters' own; an attribute of that name could not be told from them. */
const STANDARD: Record<AttributeDefinition['attribute_model'], readonly string[]> = {
  conversation_attribute: [
    'status',
    'priority',
    'assignee_id',
    'inbox_id',
    'team_id',
    'display_id',
    'campaign_id',
    'labels',
    'browser_language',
    'country_code',
    'referer',
    'created_at',
    'last_activity_at',
  ],
  contact_attribute: [
    'name',
    'email',
    'phone_number',
    'identifier',
    'country_code',
    'city',
    'created_at',
    'last_activity_at',
    'referer',
    'blocked',
  ],
};

const definitionJson = (definition: AttributeDefinition) => ({
  id: definition.id,
  attribute_display_name: definition.attribute_display_name,
  attribute_display_type: definition.attribute_display_type,
  attribute_description: definition.attribute_description,
  attribute_key: definition.attribute_key,
  regex_pattern: definition.regex_pattern,
  regex_cue: definition.regex_cue,
  attribute_values: definition.attribute_values,
  attribute_model: definition.attribute_model,
  default_value: definition.default_value,
  created_at: iso(definition.created_at),
  updated_at: iso(definition.updated_at),
});

const definitionOf = ({ world, account, id }: AccountCall) => ofAccount(world.attributeDefinitions.get(id()), account);

type DefinitionColumns = Omit<AttributeDefinition, 'id' | 'account_id' | 'created_at' | 'updated_at'>;

function refuseKey(call: AccountCall, columns: DefinitionColumns, existing?: AttributeDefinition): void {
  const { attribute_key: key, attribute_model: model } = columns;
  if (isBlank(columns.attribute_display_name)) {
    throw invalid("Attribute display name can't be blank", 'attribute_display_name');
  }
  if (isBlank(key)) throw invalid("Attribute key can't be blank", 'attribute_key');
  const twin = call.world.attributeDefinitions.find(
    (one) => one.account_id === call.account.id && one.attribute_key === key && one.attribute_model === model,
  );
  if (twin && twin !== existing) throw invalid('Attribute key has already been taken', 'attribute_key');
  if (!STANDARD[model].includes(key)) return;
  throw invalid(
    'Attribute key The provided key is not allowed as it might conflict with default attributes.',
    'attribute_key',
  );
}

function definitionColumns(call: AccountCall, existing?: AttributeDefinition): DefinitionColumns {
  const given = rooted(call.params, 'custom_attribute_definition');
  const text = (name: keyof DefinitionColumns) =>
    name in given ? asText(given[name]) : ((existing?.[name] ?? null) as string | null);
  const columns: DefinitionColumns = {
    attribute_display_name: text('attribute_display_name') ?? '',
    attribute_display_type:
      enumOf(DISPLAY_TYPES, given.attribute_display_type) ?? existing?.attribute_display_type ?? 'text',
    attribute_description: text('attribute_description'),
    attribute_key: text('attribute_key') ?? '',
    attribute_model: enumOf(MODELS, given.attribute_model) ?? existing?.attribute_model ?? 'conversation_attribute',
    attribute_values:
      'attribute_values' in given ? (asArray(given.attribute_values) as Json[]) : (existing?.attribute_values ?? []),
    default_value: existing?.default_value ?? null,
    regex_pattern: text('regex_pattern'),
    regex_cue: text('regex_cue'),
  };
  refuseKey(call, columns, existing);
  return columns;
}

export const definitionEndpoints = [
  endpoint('GET', DEFINITIONS, ({ world, account, params }) => {
    const model = enumOf(MODELS, params.attribute_model);
    return world.attributeDefinitions
      .where((one) => one.account_id === account.id && (!model || one.attribute_model === model))
      .map(definitionJson);
  }),

  endpoint('POST', DEFINITIONS, (call) =>
    definitionJson(call.world.addAttributeDefinition(call.account, definitionColumns(call))),
  ),

  endpoint('GET', `${DEFINITIONS}/:id`, (call) => definitionJson(definitionOf(call))),

  endpoint('PATCH|PUT', `${DEFINITIONS}/:id`, (call) => {
    const definition = definitionOf(call);
    Object.assign(definition, definitionColumns(call, definition), { updated_at: call.world.now() });
    return definitionJson(definition);
  }),

  endpoint('DELETE', `${DEFINITIONS}/:id`, (call) => {
    call.world.attributeDefinitions.delete(definitionOf(call));
    return new Response(null, { status: 204 });
  }),
];
