import { parse } from 'yaml';
import * as z from 'zod';
import type { Tx } from '../../../../platform/db/types.ts';
import { readCatalogueFile } from './files/read-catalogue-file.ts';
import { chooseAction } from './grading/choose-action.ts';
import { gradeAction } from './grading/grade-action.ts';
import { readChoices } from './grading/stored-choices.ts';
import { readGrades } from './grading/stored-grades.ts';
import { importCatalogue } from './import-catalogue.ts';

const step = z.number().int().min(1).max(4);
const ExampleGrades = z.object({
  gradings: z.array(
    z.object({
      unit: z.string(),
      grader: z.string(),
      role: z.string(),
      daysAgo: z.number(),
      /** Action, degree in place, effect, difficulty, priority, and perhaps a motive. */
      grades: z.array(
        z.union([
          z.tuple([z.number(), step, step, step, step]),
          z.tuple([z.number(), step, step, step, step, z.string()]),
        ]),
      ),
    }),
  ),
  choices: z.array(
    z.object({
      unit: z.string(),
      by: z.string(),
      role: z.string(),
      daysAgo: z.number(),
      chosen: z.array(z.number()),
      leftOut: z.record(z.string(), z.string()),
    }),
  ),
});
type ExampleGrades = z.infer<typeof ExampleGrades>;

/** The catalogue is read in before anyone grades. */
const CATALOGUE_DAYS_AGO = 170;

type Texts = { catalogue: string; grades: string };

/** Loads the example region's catalogue, grades and choices as its people would have made them. */
export async function loadCatalogueExample(tx: Tx, texts: Texts, { now }: { now: Date }): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const file = await readCatalogueFile('action-catalogue.yaml', Buffer.from(texts.catalogue));
  const lead = { id: 'lead', role: 'programme-lead' };
  await importCatalogue(tx, file, { actor: lead, now: ago(CATALOGUE_DAYS_AGO) });
  const { gradings, choices } = ExampleGrades.parse(parse(texts.grades));
  for (const grading of gradings) await loadGrading(tx, grading, ago(grading.daysAgo));
  for (const choice of choices) await loadChoices(tx, choice, ago(choice.daysAgo));
}

async function loadGrading(tx: Tx, grading: ExampleGrades['gradings'][number], now: Date): Promise<void> {
  const { unit, grader: id, role, grades } = grading;
  const own = await readGrades(tx, { unit, gradedBy: id, holdingOnly: true });
  for (const [action, degreeInPlace, expectedEffect, difficulty, priority, motive] of grades) {
    const version = own.find((earlier) => earlier.action === action)?.version ?? 0;
    const grade = { unit, action, degreeInPlace, expectedEffect, difficulty, priority, motive };
    await gradeAction(tx, grade, String(version), { actor: { id, role }, now });
  }
}

async function loadChoices(tx: Tx, choice: ExampleGrades['choices'][number], now: Date): Promise<void> {
  const { unit, by: id, role, chosen, leftOut } = choice;
  const earlier = await readChoices(tx, { unit, holdingOnly: true });
  const wanted = [
    ...chosen.map((action) => ({ action, chosen: true, reason: null })),
    ...Object.entries(leftOut).map(([action, reason]) => ({ action: Number(action), chosen: false, reason })),
  ];
  for (const each of wanted) {
    const version = earlier.find(({ action }) => action === each.action)?.version ?? 0;
    await chooseAction(tx, { unit, ...each }, String(version), { actor: { id, role }, now });
  }
}
