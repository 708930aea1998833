import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalPlanDeviationDto } from '../../contract/local-plans.ts';
import { actionsToAnswer, answersAstray, countAnswers } from '../../domain/local-plans/answers.ts';
import { requirePlan } from '../action-plans/stored-plans.ts';
import { readParentPlan, readStandingAnswers } from './read-answers.ts';
import { readLocalPlans } from './stored-local-plans.ts';

/** By action of the region's plan: how many departments have answered what, and why they do otherwise. @throws Refusal `plan-unknown`. */
export async function listDeviations(
  tx: Tx,
  key: string,
  { now, extent, unit }: { now: Date; extent: Extent; unit?: string | undefined },
): Promise<LocalPlanDeviationDto[]> {
  const parent = await requirePlan(tx, key);
  const { actions, units } = await readParentPlan(tx, { parentId: parent.id, unit: parent.unit }, now);
  const below = unit === undefined ? undefined : units.below(unit);
  const locals = (await readLocalPlans(tx)).filter(
    (local) =>
      local.parent === key &&
      local.state !== 'withdrawn' &&
      coversUnit(extent, local.unit) &&
      (below?.has(local.unit) ?? true),
  );
  const answers = await readStandingAnswers(
    tx,
    locals.map(({ id }) => id),
  );
  const answerOf = new Map(answers.map((answer) => [`${answer.localPlanId} ${answer.number}`, answer]));
  return actions.flatMap((action): LocalPlanDeviationDto[] => {
    const concerned = locals.filter((local) => actionsToAnswer([action], local.unit, units.below).length > 0);
    if (concerned.length === 0) return [];
    const given = concerned.map((local) => ({ local, answer: answerOf.get(`${local.id} ${action.number}`) }));
    const counts = countAnswers(given.map(({ answer }) => answer?.answer ?? null));
    return [
      {
        number: action.number,
        title: action.title,
        unit: { code: action.unit, name: units.nameOf(action.unit) },
        counts: { ...counts, astray: answersAstray(counts) },
        deviations: given.flatMap(({ local, answer }) =>
          answer === undefined || answer.answer === 'taken-over'
            ? []
            : [
                {
                  localPlan: local.key,
                  unit: { code: local.unit, name: units.nameOf(local.unit) },
                  answer: answer.answer,
                  reason: answer.reason ?? '',
                  localNumber: answer.localNumber,
                },
              ],
        ),
      },
    ];
  });
}
