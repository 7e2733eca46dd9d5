// One table of the database: rows by id, ids given out in order and never again.
// `groups` are its indexed foreign keys: `of('contact_id', 7)` costs a look-up, not a walk. Change such a column by `move` only.

export class Table<Row extends { id: number }, Key extends keyof Row = never> {
  readonly #rows = new Map<number, Row>();
  readonly #groups = new Map<Key, Map<Row[Key], Row[]>>();
  #lastId: number;

  constructor({ groups = [], idsStartAfter = 0 }: { groups?: Key[]; idsStartAfter?: number } = {}) {
    for (const key of groups) this.#groups.set(key, new Map());
    this.#lastId = idsStartAfter;
  }

  insert(values: Omit<Row, 'id'>): Row {
    this.#lastId += 1;
    const row = { id: this.#lastId, ...values } as Row;
    this.#rows.set(row.id, row);
    for (const key of this.#groups.keys()) this.#join(row, key);
    return row;
  }

  get(id: number | null | undefined): Row | undefined {
    return id === null || id === undefined ? undefined : this.#rows.get(id);
  }

  /** The row that a foreign key promises. */
  must(id: number | null): Row {
    const row = this.get(id);
    if (!row) throw new Error(`no row ${id}`);
    return row;
  }

  /** Rows with that foreign key, in the order they came. */
  of<K extends Key>(key: K, value: Row[K]): readonly Row[] {
    return this.#groups.get(key)?.get(value) ?? [];
  }

  move<K extends Key>(row: Row, key: K, value: Row[K]): void {
    this.#leave(row, key);
    row[key] = value;
    this.#join(row, key);
  }

  delete(row: Row | undefined): void {
    if (!row || !this.#rows.delete(row.id)) return;
    for (const key of this.#groups.keys()) this.#leave(row, key);
  }

  /** In order of id. */
  all(): IterableIterator<Row> {
    return this.#rows.values();
  }

  where(fits: (row: Row) => boolean): Row[] {
    const found: Row[] = [];
    for (const row of this.#rows.values()) if (fits(row)) found.push(row);
    return found;
  }

  find(fits: (row: Row) => boolean): Row | undefined {
    for (const row of this.#rows.values()) if (fits(row)) return row;
    return undefined;
  }

  get size(): number {
    return this.#rows.size;
  }

  #join(row: Row, key: Key): void {
    const group = this.#groups.get(key);
    const mates = group?.get(row[key]);
    if (mates) mates.push(row);
    else group?.set(row[key], [row]);
  }

  #leave(row: Row, key: Key): void {
    const group = this.#groups.get(key);
    const mates = group?.get(row[key])?.filter((mate) => mate !== row) ?? [];
    if (mates.length > 0) group?.set(row[key], mates);
    else group?.delete(row[key]);
  }
}
