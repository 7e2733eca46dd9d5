// Macros: a list of actions, run on conversations by a job. One sees global ones and one's own; agents make personal ones
// only; one changes one's own, administrators also global ones.
import { type AccountCall, endpoint } from '../endpoint.ts';
import type { Json, Macro } from '../model.ts';
import { asArray, asId, asObject, asText } from '../params.ts';
import { agentJson } from '../present/people.ts';
import { broken, notAllowed, Refusal, unprocessable } from '../refusal.ts';
import { fileOfSignedId, fileUrl } from '../world/files.ts';
import { MACRO_ACTIONS, runMacro } from '../world/macros.ts';

const MACROS = '/api/v1/accounts/:account_id/macros';

const isVisible = ({ user }: AccountCall, macro: Macro) =>
  macro.visibility === 'global' || macro.created_by_id === user.id;

const mayChange = ({ membership, user }: AccountCall, macro: Macro) =>
  macro.created_by_id === user.id || (membership.role === 'administrator' && macro.visibility === 'global');

const mayDelete = ({ membership, user }: AccountCall, macro: Macro) =>
  macro.created_by_id === user.id ||
  (membership.role === 'administrator' && macro.visibility === 'global' && macro.created_by_id === null);

/** Undefined when there is none: what that means differs from verb to verb. */
function macroOf(call: AccountCall, allows: (call: AccountCall, macro: Macro) => boolean): Macro | undefined {
  const macro = call.world.macros.get(call.id());
  if (macro?.account_id !== call.account.id) return undefined;
  if (!allows(call, macro)) throw notAllowed();
  return macro;
}

function person({ world, account }: AccountCall, key: string, userId: number | null) {
  const user = world.users.get(userId);
  return user ? { [key]: agentJson(world, user, account.id) } : {};
}

function filesJson({ world, account }: AccountCall, macro: Macro) {
  const files = macro.blob_ids.flatMap((id) => world.files.get(id) ?? []);
  if (files.length === 0) return {};
  const shown = files.map((file) => ({
    id: file.id,
    macro_id: macro.id,
    file_type: file.content_type,
    account_id: account.id,
    file_url: fileUrl(world, file),
    blob_id: file.id,
    filename: file.filename,
  }));
  return { files: shown };
}

const macroJson = (call: AccountCall, macro: Macro) => ({
  id: macro.id,
  name: macro.name,
  visibility: macro.visibility,
  ...person(call, 'created_by', macro.created_by_id),
  ...person(call, 'updated_by', macro.updated_by_id),
  account_id: macro.account_id,
  actions: macro.actions,
  ...filesJson(call, macro),
});

function actionsOf({ world }: AccountCall, given: unknown): Pick<Macro, 'actions' | 'blob_ids'> {
  const actions = asArray(given).map((action) => asObject(action) as Macro['actions'][number]);
  const unknown = actions.map(({ action_name }) => action_name).filter((name) => !MACRO_ACTIONS.has(name));
  if (unknown.length > 0) {
    throw unprocessable({ actions: [`Macro execution actions ${unknown.join(',')} not supported.`] });
  }
  const attached = actions.filter(({ action_name }) => action_name === 'send_attachment');
  const blob_ids = attached
    .flatMap(({ action_params = [] }) => action_params)
    .map((param: Json) => {
      const file = world.files.get(asId(param)) ?? fileOfSignedId(world, asText(param) ?? '');
      if (!file) throw unprocessable('Invalid attachment');
      return file.id;
    });
  return { actions, blob_ids };
}

const visibilityOf = ({ membership, params }: AccountCall, otherwise: Macro['visibility']): Macro['visibility'] => {
  if (membership.role !== 'administrator') return 'personal';
  return params.visibility === 'global' || params.visibility === 'personal' ? params.visibility : otherwise;
};

export const macroEndpoints = [
  endpoint('GET', MACROS, (call) => ({
    payload: call.world.macros
      .where((macro) => macro.account_id === call.account.id && isVisible(call, macro))
      .map((macro) => macroJson(call, macro)),
  })),

  endpoint('POST', MACROS, (call) => {
    const { world, account, user, params } = call;
    const actions = actionsOf(call, params.actions);
    const name = asText(params.name);
    if (name === null) throw broken();
    const macro = world.macros.insert({
      account_id: account.id,
      name,
      visibility: visibilityOf(call, 'personal'),
      created_by_id: user.id,
      updated_by_id: user.id,
      ...actions,
    });
    return { payload: macroJson(call, macro) };
  }),

  endpoint('GET', `${MACROS}/:id`, (call) => {
    const macro = macroOf(call, isVisible);
    if (!macro) throw new Refusal(404);
    return { payload: macroJson(call, macro) };
  }),

  endpoint('PATCH|PUT', `${MACROS}/:id`, (call) => {
    const macro = macroOf(call, mayChange);
    if (!macro) throw broken();
    const { params, user } = call;
    Object.assign(macro, {
      name: asText(params.name) ?? macro.name,
      ...('actions' in params ? actionsOf(call, params.actions) : {}),
      visibility: visibilityOf(call, macro.visibility),
      updated_by_id: user.id,
    });
    return { payload: macroJson(call, macro) };
  }),

  endpoint('DELETE', `${MACROS}/:id`, (call) => {
    const macro = macroOf(call, mayDelete);
    if (!macro) throw broken();
    call.world.macros.delete(macro);
  }),

  endpoint('POST', `${MACROS}/:id/execute`, (call) => {
    const macro = macroOf(call, isVisible);
    const { world, account, user, params } = call;
    if (!macro) return;
    const ids = asArray(params.conversation_ids).map(asId);
    runMacro(
      world,
      macro,
      ids.flatMap((id) => world.conversation(account.id, id ?? 0) ?? []),
      user,
    );
  }),
];
