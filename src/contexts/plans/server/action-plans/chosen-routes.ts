import * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { AddedActions, ChosenActionList } from '../../contract/plans.ts';
import { changePermission } from '../../domain/action-plans/status-table.ts';
import { addChosenActions } from './add-chosen-actions.ts';
import { listChosenActions } from './list-chosen-actions.ts';
import { findPlan, requirePlan } from './stored-plans.ts';

const tag = 'plans';
const params = z.object({ key: z.string().max(100) });
const path = '/plans/{key}/chosen-actions';
const unitOf = async (tx: Tx, call: { params: { key: string } }) => (await findPlan(tx, call.params.key))?.unit;

/** From the choices made in the catalogue to the plan. */
export const chosenActionRoutes: readonly Route[] = [
  defineRoute({
    tag,
    permission: 'plans.read',
    auditEvent: null,
    method: 'get',
    path,
    summary: 'What the plan’s unit has chosen in the catalogue, and which of it the plan has',
    params,
    unitOf,
    response: ChosenActionList,
    handle: async ({ region, params: { key } }) => ({
      items: await region.database.snapshot(async (tx) => {
        const actions = await listChosenActions(tx, await requirePlan(tx, key));
        return actions.map(({ chosen, planned }) => ({
          catalogueNumber: chosen.number,
          catalogueVersion: chosen.catalogueVersion,
          title: chosen.title,
          area: chosen.area,
          planned,
        }));
      }),
      next: null,
    }),
  }),
  defineRoute({
    tag,
    permission: 'planned-actions.change',
    auditEvent: 'add-chosen-actions',
    method: 'post',
    path,
    summary: 'Adds the chosen actions that the plan does not have yet; asking again adds nothing',
    params,
    unitOf,
    response: AddedActions,
    handle: async ({ region, params: { key }, actor, now, may }) =>
      region.database.transaction(async (tx) => {
        const plan = await requirePlan(tx, key);
        if (!may(changePermission(plan.kind), plan.unit)) throw new Refusal('not-permitted', {}, { httpStatus: 403 });
        return { added: await addChosenActions(tx, key, { actor, now }) };
      }),
  }),
];
