// A list of contacts read from CSV (data_import_job.rb, data_imports/contact_manager.rb): whoever is known already is changed,
// columns nobody knows become custom attributes, and lines that break a rule are left out.
import type { Account, Contact } from '../model.ts';
import type { Actor } from './broadcasts.ts';
import { createContact, updateContact } from './contacts.ts';
import { type ContactColumns, normalized, problemsOf } from './contactrules.ts';
import type { State } from './state.ts';

const COLUMNS = new Set(['name', 'email', 'phone_number', 'identifier']);
const ADDITIONAL: Record<string, string> = { company: 'company_name', company_name: 'company_name', city: 'city' };

/** Cells may be quoted, and a quoted one may hold commas, lines and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, separator = '', quoted, plain = ''] of text.matchAll(/(^|,|\n)(?:"((?:[^"]|"")*)"|([^,\r\n]*))/g)) {
    if (separator === '\n') rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

function columnsOf(header: readonly string[], cells: readonly string[]): ContactColumns {
  const columns: Record<string, string> = {};
  const additional: Record<string, string> = {};
  const custom: Record<string, string> = {};
  for (const [at, name] of header.entries()) {
    const cell = cells[at]?.trim() ?? '';
    if (cell === '') continue;
    const known = ADDITIONAL[name];
    if (known) additional[known] = cell;
    else (COLUMNS.has(name) ? columns : custom)[name] = cell;
  }
  return normalized({ ...columns, additional_attributes: additional, custom_attributes: custom });
}

const find = (world: State, account: Account, column: 'identifier' | 'email' | 'phone_number', value?: string | null) =>
  value ? world.contacts.find((one) => one.account_id === account.id && one[column] === value) : undefined;

function knownContact(world: State, account: Account, columns: ContactColumns): Contact | undefined {
  return (
    find(world, account, 'identifier', columns.identifier) ??
    find(world, account, 'email', columns.email) ??
    find(world, account, 'phone_number', columns.phone_number)
  );
}

export function importContacts(world: State, account: Account, csv: string, by: Actor): void {
  const [header = [], ...lines] = parseCsv(csv);
  const names = header.map((name) => name.trim().toLowerCase());
  for (const cells of lines) {
    const columns = columnsOf(names, cells);
    const known = knownContact(world, account, columns);
    if (problemsOf(world, account.id, columns, known).length > 0) continue;
    if (!known) {
      createContact(world, account, columns, by);
      continue;
    }
    const additional_attributes = { ...known.additional_attributes, ...columns.additional_attributes };
    const custom_attributes = { ...known.custom_attributes, ...columns.custom_attributes };
    updateContact(world, known, { ...columns, additional_attributes, custom_attributes }, by);
  }
}
