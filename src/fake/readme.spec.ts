import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { answering } from './answering.ts';
import { NOT_HERE } from './handlers/fallback.ts';
import { partsOf } from './parts.ts';
import { seedWorld } from './seed.ts';

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
const section = (title: string) => readme.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

describe('the README', () => {
  const world = seedWorld({ size: 45 });
  const { admin } = partsOf(world);
  const answer = answering(world, admin);
  const ask = async (method: string, path: string, body?: string) =>
    answer(new Request(new URL(path, world.origin), { method, ...(body === undefined ? {} : { body }) }));

  it('lists exactly what answers 501', async () => {
    const listed = /```\n([^`]+)\n```/.exec(section('What answers 501'))?.[1]?.split('\n') ?? [];
    expect(listed).toEqual(NOT_HERE);
    const paths = listed.map((path) => `${path.replace(':account_id', '1').replace(':id', '1')}/anything`);
    const statuses = await Promise.all(paths.map(async (path) => (await ask('GET', path)).status));
    expect(paths.filter((_, i) => statuses[i] !== 501)).toEqual([]);
    expect((await ask('POST', '/api/v1/accounts/1/inboxes', '{}')).status).toBe(501);
  });

  it('shows rules for misbehaviour that are accepted as they are', async () => {
    const rules = [...section('Misbehaving on request').matchAll(/curl -d '(.+)' \$F/g)].map(([, rule]) => rule);
    expect(rules.length).toBeGreaterThan(8);
    for (const rule of rules) expect((await ask('POST', '/fake/trouble', rule)).status).toBe(200);
    expect((await ask('DELETE', '/fake/trouble')).status).toBe(200);
    expect(world.trouble.list()).toEqual([]);
  });
});
