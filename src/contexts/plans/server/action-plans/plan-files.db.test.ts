import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPlanRegion, type PlanRegion } from '../../../../../test/builders/plan-region.ts';
import type { PlanImportDto, PlannedActionDto } from '../../contract/plans.ts';

let region: PlanRegion;
beforeAll(async () => {
  region = await openPlanRegion();
});
afterAll(() => region.close());

const TEXT = `# planen
plan:
  key: regional
  name: Regionens handlingsplan
  unit: R
  validFrom: 2025-01-01
  validTo: 2027-12-31
  effectGoal: Egen personal i den löpande verksamheten
  claimed: { total: 3, done: 1, remaining: 3, source: Slutrapport }
actions:
  - number: 1
    title: Seniora medarbetare
    area: attractive-workplace
    level: Regionövergripande
    responsible: lead
    responsibleFunction: HR-staben
    status: Pågår
    progress: 40
    startsOn: 2026-01-01
    endsOn: 2027-06-30
    budget: 250000.50
    indicators: { agency-weeks: decrease, sick-leave: minska }
    effects:
      - { measure: agency-weeks, unit: HC1, staffCategory: physician, fromMonth: 2026-03, rampUpMonths: 6, low: -6, central: -4.5, high: -2 }
      - { measure: cost, unit: HC1, fromMonth: 2026-03, low: -200000, central: -100000.25, high: 0 }
    checkpoints:
      - { number: 1, text: Villkoren är beslutade, dueOn: 2026-05-31 }
  - number: 2
    title: Utbildning
    area: staffing-plan
    level: close-to-operations
    unit: PV
    prerequisites: [1]
    status: not-started
  - number: 3
    title: Gamla spår
    area: recruitment
    status: stopped
    statusComment: Ersatt
`;
type Refused = { code: string; problems?: { message: string }[] };
type Answer = PlanImportDto & Refused & { httpStatus: number };
const send = (content: string | Uint8Array, { dryRun = false, as = 'lead', fileName = 'plan.yaml' } = {}) =>
  region.ask<Answer>('POST', `/plan-imports?fileName=${fileName}&dryRun=${dryRun}`, {
    bytes: new Uint8Array(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    as,
  });
const messages = (answer: Answer) => answer.problems?.map(({ message }) => message);
const fetchFile = async (kind: string) =>
  new Uint8Array(await (await region.call('GET', `/plans/regional/plan.${kind}`)).arrayBuffer());
type Rows = (string | number | null)[][];
/** The workbook with one sheet's rows changed. */
async function edited(change: (sheets: Record<string, Rows>) => void): Promise<Uint8Array> {
  const { sheets } = await readXlsx(await fetchFile('xlsx'));
  const byName = Object.fromEntries(sheets.map(({ name, rows }) => [name, rows as Rows]));
  change(byName);
  return writeXlsx({ sheets: Object.entries(byName).map(([name, rows]) => ({ name, rows })) });
}

describe('a plan file', () => {
  test('is tried without a trace, then makes the plan', async () => {
    expect(await send(TEXT, { dryRun: true })).toMatchObject({
      httpStatus: 200,
      outcome: 'dry-run',
      counts: { total: 3 },
    });
    expect((await region.call('GET', '/plans/regional')).status).toBe(404);
    const made = await send(TEXT);
    expect(made).toMatchObject({
      outcome: 'created',
      counts: { byStatus: { ongoing: 1, 'not-started': 1, stopped: 1 } },
    });
    expect(made.counts.faults.map(({ message }) => message)).toEqual([
      'Uppgifterna går inte ihop: 3 − 1 = 2, men 3 uppges återstå.',
      '1 åtgärder uppges vara klara, men 0 är klara eller i ordinarie drift i planen.',
    ]);
    expect(await region.ask('GET', '/planned-actions/regional.1')).toMatchObject({
      budgetOre: 25_000_050,
      responsible: { name: 'Maria Testgren' },
      effects: [{ central: -4.5 }, { measure: 'cost-ore', central: -10_000_025, staffCategory: 'all' }],
      history: [{ status: 'ongoing', progress: 40 }],
    });
    expect(await region.events()).toEqual(['import-plan regional']);
  });
  test('fetched as YAML or as a workbook and read in again changes nothing', async () => {
    for (const kind of ['yaml', 'xlsx']) {
      expect(await send(await fetchFile(kind), { fileName: `plan.${kind}` }), kind).toMatchObject({
        outcome: 'unchanged',
        changes: [],
      });
    }
    expect(await region.events()).toHaveLength(1);
  });
  test('edited as a workbook is applied as what differs, and a status is a report', async () => {
    const bytes = await edited(({ Åtgärder: rows }) => {
      const heading = rows![0]!.map(String);
      rows![1]![heading.indexOf('Slut')] = '2027-09-30';
      rows![1]![heading.indexOf('Status')] = 'Klar';
      rows![1]![heading.indexOf('Framsteg (%)')] = 100;
      rows!.push([4, 'Ny åtgärd', 'Beskriven', 'Rekrytering', 'Verksamhetsnära', 'HC2']);
    });
    const changes = [
      '1 Slut: 2027-06-30 → 2027-09-30',
      '1 Status: ongoing → done',
      '1 Framsteg (%): 40 → 100',
      'Ny åtgärd 4: Ny åtgärd',
    ];
    const tried = await send(bytes, { dryRun: true });
    expect(tried.changes.map(({ message }) => message)).toEqual(changes);
    expect((await send(bytes)).changes.map(({ message }) => message)).toEqual(changes);
    const first = await region.ask<PlannedActionDto>('GET', '/planned-actions/regional.1');
    expect(first).toMatchObject({ status: 'done', endsOn: '2027-09-30' });
    expect(first.history.map(({ status }) => status)).toEqual(['ongoing', 'done']);
  });
  test('that was fetched before someone else’s change does not undo it', async () => {
    const bytes = await edited(({ Åtgärder: rows }) => {
      rows![2]![1] = 'Utbildning av handledare';
    });
    await region.ask('PATCH', '/planned-actions/regional.2', { body: { title: 'Annat' }, ifMatch: 1, as: 'lead' });
    expect(messages(await send(bytes))).toEqual([
      'Åtgärder!W3: Åtgärd 2 har ändrats sedan filen hämtades. Hämta filen på nytt och gör ändringen i den.',
    ]);
  });
  test('is for those who may change the plan', async () => {
    expect(await send(TEXT, { as: 'vc' })).toMatchObject({ httpStatus: 403, code: 'not-permitted' });
    expect(await send(TEXT, { as: 'fack' })).toMatchObject({ httpStatus: 403 });
  });
});

describe('faults', () => {
  const faulty = async (change: (text: string) => string) =>
    messages(await send(change(TEXT.replace('key: regional', 'key: other'))));
  test('are told all at once, each with its line, and nothing is written', async () => {
    const told = await faulty((text) =>
      text
        .replace('2027-06-30', '2027-06-31')
        .replace('budget: 250000.50', 'budget: mycket')
        .replace('close-to-operations', 'någonstans')
        .replace('number: 3', 'number: 2')
        .replace('agency-weeks: decrease', 'agency-weeks: bättre')
        .replace('rampUpMonths: 6', 'rampUpMonths: 1.5'),
    );
    expect(told).toEqual([
      'plan.yaml:24: rampUpMonths: ”1.5” ska vara ett heltal från 0 till 120.',
      'plan.yaml:21: budget: ”mycket” är inget tal.',
      'plan.yaml:20: endsOn: ”2027-06-31” är inget datum. Skriv ÅÅÅÅ-MM-DD.',
      'plan.yaml:22: indicators: ”agency-weeks: bättre; sick-leave: minska” ska vara nyckeltal med riktning, till exempel agency-weeks: minska.',
      'plan.yaml:31: level: ”någonstans” finns inte att välja. Skriv något av: Regionövergripande, Verksamhetsnära.',
      'plan.yaml:35: Åtgärd 2 står två gånger.',
    ]);
    expect((await region.call('GET', '/plans/other')).status).toBe(404);
  });
  test('against what is stored have their places too', async () => {
    const told = await faulty((text) =>
      text
        .replace('responsible: lead', 'responsible: 19121212-1212')
        .replace('unit: PV', 'unit: XX')
        .replace('prerequisites: [1]', 'prerequisites: [2]')
        .replace('statusComment: Ersatt', '')
        .replace('unit: HC1, staffCategory', 'unit: HC9, staffCategory'),
    );
    expect(told).toEqual([
      'plan.yaml:15: Här står något som ser ut som ett personnummer (19121212-****). Ta bort det.',
      'plan.yaml:15: Personen ”19121212-****” finns inte. Ange personens id, eller skriv funktionen i stället.',
      'plan.yaml:24: Enheten ”HC9” finns inte.',
      'plan.yaml:32: Enheten ”XX” finns inte.',
      'plan.yaml:33: En åtgärd kan inte vara sin egen förutsättning.',
      'plan.yaml:35: Åtgärd 3: skriv varför den får status Avbruten.',
      'plan.yaml:33: Åtgärderna väntar på varandra i en ring: 2 → 2. Ta bort en av förutsättningarna.',
    ]);
  });
  test('of a workbook name the cell, and an action that is left out is one', async () => {
    const bytes = await edited(({ Åtgärder: rows, Effekter: effects }) => {
      const heading = rows![0]!.map(String);
      rows![1]![heading.indexOf('Start')] = 'i vår';
      effects![1]![0] = 44;
      rows!.splice(2, 1);
    });
    expect(messages(await send(bytes, { fileName: 'plan.xlsx' }))).toEqual([
      expect.stringMatching(/^Åtgärder!N2: Start: ”i vår” är inget datum/),
      expect.stringMatching(/^Effekter!A2: Det finns ingen åtgärd 44/),
    ]);
    const shorter = await edited(({ Åtgärder: rows }) => rows!.splice(2, 1));
    expect(messages(await send(shorter))).toEqual([
      expect.stringMatching(/^Plan: Åtgärd 2 \(Annat\) saknas i filen\. En åtgärd tas aldrig bort/),
    ]);
  });
  test('of what is no plan file are told too', async () => {
    expect(messages(await send('a: [1'))).toEqual(expect.arrayContaining(['plan.yaml:1: Raden är inte giltig YAML.']));
    expect(messages(await send('- 1'))).toEqual(['plan.yaml:1: Filen ska ha posten plan och listan actions.']);
    expect(messages(await send(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])))).toEqual([
      expect.stringContaining('går inte att läsa'),
    ]);
    expect(messages(await send(await writeXlsx({ sheets: [{ name: 'Blad1', rows: [[1]] }] })))).toEqual([
      'Plan: Bladet Plan saknas.',
    ]);
    expect(messages(await send(TEXT.replace('unit: R', 'unit: PV')))).toEqual(
      expect.arrayContaining([expect.stringContaining('är en annan sorts plan eller gäller en annan enhet')]),
    );
  });
});
