import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openImportRegion, REGION } from '../../../../test/builders/import-region.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { localActor } from '../../../platform/audit/append-event.ts';
import { applyPeopleFile } from './apply-people-file.ts';
import { listPeople } from './list-people.ts';
import { readGrants } from './read-grants.ts';
import { readDelegationRules } from './stored-people.ts';

type Region = Awaited<ReturnType<typeof openImportRegion>>;
let region: Region;
beforeAll(async () => {
  region = await openImportRegion();
  await region.apply(REGION);
});
beforeEach(() =>
  region.database.transaction(async (tx) => {
    for (const table of ['appointment', 'delegationRule', 'person'] as const) await tx.deleteFrom(table).execute();
  }),
);
afterAll(() => region.close());

const at = new Date('2026-06-15T08:00:00Z');
const apply = (text: string) =>
  region.database.transaction((tx) =>
    applyPeopleFile(tx, { fileName: 'people.yaml', text }, { actor: localActor, now: at }),
  );
const people = (today = '2026-06-15') => region.database.snapshot((tx) => listPeople(tx, plainDate(today)));
const grants = (personId: string, today = '2026-06-15', employment: string | null = null) =>
  region.database.snapshot((tx) => readGrants(tx, { personId, employment, today: plainDate(today) }));
const events = () =>
  region.database.snapshot((tx) =>
    tx.selectFrom('auditEvent').selectAll().where('action', '=', 'apply-people-file').execute(),
  );

const ANNA =
  'people: [{ id: anna, name: Anna, roles: [{ role: controller, unit: R, validFrom: 2026-01-01, validTo: 2026-06-15 }] }]';

describe('a people file', () => {
  it('adds people, changes what differs, leaves who is not in it, and tells what it did', async () => {
    expect((await apply(ANNA)).changes.map(({ text }) => text)).toEqual([
      'Anna (anna) läggs till: Controller för R från 2026-01-01 till 2026-06-15',
    ]);
    const changed = await apply(
      'people: [{ id: anna, name: Anna B, roles: [{ role: auditor, unit: R }] }, { id: bo, name: Bo }]',
    );
    expect(changed.changes.map(({ text }) => text)).toEqual([
      'Anna (anna) heter nu Anna B',
      'Anna B får uppdraget Revisor för R',
      'Anna B har inte längre uppdraget Controller för R från 2026-01-01 till 2026-06-15',
      'Bo (bo) läggs till: utan uppdrag',
    ]);
    await apply('people: [{ id: cia, name: Cia }]');
    expect((await people()).map(({ id }) => id)).toEqual(['anna', 'bo', 'cia']);
  });

  it('applied again changes nothing and leaves no event', async () => {
    await apply(ANNA);
    const before = (await events()).length;
    expect(await apply(ANNA)).toEqual({ outcome: 'unchanged', changes: [] });
    expect(await events()).toHaveLength(before);
  });

  it('is refused whole for one unit that does not exist, with its line', async () => {
    const text = 'people:\n  - { id: a, name: A }\n  - { id: b, name: B, roles: [{ role: auditor, unit: NOSUCH }] }\n';
    await expect(apply(text)).rejects.toMatchObject({
      code: 'people-file-unfit',
      problems: [{ code: 'people-file-unit-unknown', line: 3, values: { unit: 'NOSUCH' } }],
    });
    expect(await people()).toEqual([]);
  });

  it('refuses a substitute for nobody, and an HSA-id that is someone else’s', async () => {
    await apply('people: [{ id: a, name: A, hsaId: SE1-1 }]');
    await expect(
      apply('people: [{ id: b, name: B, roles: [{ role: auditor, unit: R, substituteFor: nobody }] }]'),
    ).rejects.toMatchObject({ problems: [{ code: 'people-file-substitute-unknown' }] });
    await expect(apply('people: [{ id: b, name: B, hsaId: SE1-1 }]')).rejects.toMatchObject({
      problems: [{ code: 'people-file-hsa-taken', values: { id: 'a', hsaId: 'SE1-1' } }],
    });
  });

  it('replaces the delegation rules when it has them, and else leaves them', async () => {
    const rules = 'delegations: [{ decision: dispensation, role: health-director, source: S }]';
    await apply(`people: []\n${rules}\n`);
    await apply('people: [{ id: a, name: A }]');
    const read = await region.database.snapshot(readDelegationRules);
    expect(read).toMatchObject([{ decision: 'dispensation', role: 'health-director', source: 'S' }]);
    expect(await apply(`people: []\n${rules}\n`)).toMatchObject({ outcome: 'unchanged' });
    await apply('people: []\ndelegations: []\n');
    expect(await region.database.snapshot(readDelegationRules)).toEqual([]);
  });
});

describe('an appointment', () => {
  it('holds to the end of its last day, and not the day after', async () => {
    await apply(ANNA);
    expect(await grants('anna', '2025-12-31')).toEqual([]);
    expect(await grants('anna', '2026-06-15')).toMatchObject([{ role: 'controller', covers: 'all' }]);
    expect(await grants('anna', '2026-06-16')).toEqual([]);
  });

  it('covers its unit and those below it, and the root covers everything', async () => {
    await apply(
      'people: [{ id: a, name: A, roles: [{ role: head-of-department, unit: HC1 }, { role: auditor, unit: R }] }]',
    );
    expect(await grants('a')).toMatchObject([
      { role: 'auditor', covers: 'all' },
      { role: 'head-of-department', covers: new Set(['HC1']) },
    ]);
  });

  it('goes with the employment that is chosen, or with the person', async () => {
    const roles =
      '[{ role: auditor, unit: R }, { role: controller, unit: R, employment: E1 }, { role: hr-strategist, unit: R, employment: E2 }]';
    await apply(`people: [{ id: a, name: A, roles: ${roles} }]`);
    const rolesOf = async (employment: string | null) =>
      (await grants('a', '2026-06-15', employment)).map(({ role }) => role).toSorted();
    expect(await rolesOf('E1')).toEqual(['auditor', 'controller']);
    expect(await rolesOf('E2')).toEqual(['auditor', 'hr-strategist']);
    expect(await rolesOf(null)).toEqual(['auditor', 'controller', 'hr-strategist']);
  });
});
