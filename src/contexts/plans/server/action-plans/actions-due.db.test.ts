import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ACTION,
  dayFromToday,
  openPlanRegion,
  PLAN,
  type PlanRegion,
  today,
} from '../../../../../test/builders/plan-region.ts';
import { actionsDue } from './actions-due.ts';
import { actionPlanCommands } from './commands.ts';
import type { CommandCall } from '../../../../platform/cli/command.ts';
import { localActor } from '../../../../platform/audit/append-event.ts';

let region: PlanRegion;
beforeAll(async () => {
  region = await openPlanRegion();
  await region.ask('POST', '/plans', { body: PLAN });
  const add = (fields: object) => region.ask('POST', '/planned-actions', { body: { ...ACTION, ...fields } });
  await add({ title: 'Sen', endsOn: dayFromToday(-1), responsible: 'vc' });
  await add({ title: 'Snart', endsOn: dayFromToday(30) });
  await add({ title: 'Senare', endsOn: dayFromToday(31) });
  await add({ title: 'Skulle ha börjat', startsOn: dayFromToday(-2), endsOn: dayFromToday(90) });
});
afterAll(() => region.close());

test('what is late or ends within thirty days waits for whoever is responsible, and the plan to be adopted', async () => {
  const items = await region.database.snapshot((tx) => actionsDue(tx, { today, now: new Date() }));
  expect(items.map(({ title, due, persons, roles }) => [title, due, persons ?? roles])).toEqual([
    [`Åtgärd 1 skulle ha varit klar ${dayFromToday(-1)}: Sen`, dayFromToday(-1), ['vc']],
    [`Åtgärd 2 ska vara klar ${dayFromToday(30)}: Snart`, dayFromToday(30), ['programme-lead']],
    [`Åtgärd 4 skulle ha påbörjats ${dayFromToday(-2)}: Skulle ha börjat`, dayFromToday(-2), ['programme-lead']],
    ['Fastställ Regionens handlingsplan', null, ['regional-director', 'health-director']],
  ]);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  expect(items[0]).toMatchObject({ link: '/handlingsplan/regional/1', agenda: 'actions', kind: 'planned-action-late' });
});

test('the commands list, show, write out and read in the same plan', async () => {
  const run = async (name: string, options: CommandCall['options'], ...words: string[]) => {
    const command = actionPlanCommands.find((each) => each.name === name)!;
    const call = { region: async () => region, actor: localActor, now: new Date(), arguments: words, options };
    return command.run(call as unknown as CommandCall);
  };
  expect((await run('plan list', {})).text).toContain('Regionens handlingsplan');
  expect((await run('plan show', {}, 'regional')).json).toMatchObject({
    key: 'regional',
    actions: [{ number: 1 }, {}, {}, {}],
  });
  for (const kind of ['yaml', 'xlsx']) {
    const file = await region.writeText(`plan.${kind}`, '');
    await run('plan export', {}, 'regional', file);
    expect((await readFile(file)).length).toBeGreaterThan(100);
    expect((await run('plan import', { dryRun: true }, file)).json, kind).toMatchObject({
      outcome: 'dry-run',
      changes: [],
    });
    expect((await run('plan import', {}, file)).text).toContain('Ingenting har ändrats');
  }
  await expect(run('plan export', {}, 'regional', 'plan.csv')).rejects.toMatchObject({ code: 'plan-file-kind' });
  await expect(run('plan import', {}, '/nowhere/plan.yaml')).rejects.toMatchObject({ code: 'plan-file-missing-file' });
});
