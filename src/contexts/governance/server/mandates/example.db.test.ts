import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openMandateRegion } from '../../../../../test/builders/mandate-region.ts';
import { packageRoot } from '../../../../platform/files/package-root.ts';
import { loadMandatesExample } from './load-mandates-example.ts';

it('the example mandate is past BP1, with an exception, and its first version contradicted its target', async () => {
  const region = await openMandateRegion();
  const text = await readFile(path.join(packageRoot(), 'examples/region-exempel/mandates.yaml'), 'utf8');
  await region.database.transaction(async (tx) => {
    for (const id of ['ctrl', 'inkop', 'komm', 'oc-pv'])
      await tx.insertInto('person').values({ id, name: id, createdAt: '2024-01-01T00:00:00Z' }).execute();
    await loadMandatesExample(tx, text);
  });
  const lead = region.as('lead');
  const { body } = await lead.get('/mandates/UPP-1');
  expect(body).toMatchObject({
    status: 'running',
    established: { number: 2, directive: { end: '2027-12-31' } },
    written: { number: 3 },
    contradictions: [],
  });
  const points = body['points'] as unknown as { key: string; state: string; exceptions: number }[];
  expect(points.map(({ key, state, exceptions }) => `${key} ${state} ${exceptions}`)).toEqual([
    'BP0 passed 0',
    'BP1 passed 1',
    'MS1 passed 0',
    'MS2 open 0',
    'BP4 upcoming 0',
  ]);
  expect((await lead.get('/mandates/UPP-1/differences?from=1&to=2')).body['items']).toContainEqual(
    expect.objectContaining({ section: 'time-plan', field: 'end', before: '2025-12-31', after: '2027-12-31' }),
  );
  expect((await lead.get('/decision-points/UPP-1-BP4')).body['allExceptions']).toHaveLength(1);
  await region.close();
});
