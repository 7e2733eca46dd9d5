// What choosing makes of a selection. Plain functions.
import { NONE, type Selection } from './selection';

/** One more, or one less. A range begins here. */
export function toggled({ chosen }: Selection, id: number): Selection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, isOpen: true, anchor: id, besides: next };
}

/** From where the range began to this row, both included: a range that is drawn back lets go of what it had. */
export function extended(selection: Selection, id: number, order: readonly number[]): Selection {
  const { anchor = id, besides } = selection;
  const ends = [order.indexOf(anchor), order.indexOf(id)];
  // What has left the list can be no end of a range.
  if (ends.includes(-1)) return toggled({ ...selection, chosen: without(selection.chosen, [id]) }, id);
  const range = order.slice(Math.min(...ends), Math.max(...ends) + 1);
  return { chosen: new Set([...besides, ...range]), isOpen: true, anchor, besides };
}

export function withAll({ chosen }: Selection, ids: readonly number[]): Selection {
  const next = new Set([...chosen, ...ids]);
  return { chosen: next, isOpen: true, anchor: undefined, besides: next };
}

/** The very same when none of them was chosen. */
export function dropped(selection: Selection, ids: readonly number[]): Selection {
  if (!ids.some((id) => selection.chosen.has(id))) return selection;
  const chosen = without(selection.chosen, ids);
  if (chosen.size === 0) return NONE;
  return { ...selection, chosen, besides: without(selection.besides, ids) };
}

function without(chosen: ReadonlySet<number>, ids: readonly number[]): ReadonlySet<number> {
  const gone = new Set(ids);
  return new Set([...chosen].filter((id) => !gone.has(id)));
}
