import * as z from 'zod';
import type { DueSource } from '../../../../platform/due-source.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import {
  AgendaItemChange,
  AgendaOrder,
  DraftedAgenda,
  MeetingDecision,
  NewAgendaItem,
  Reason,
  TakenDecision,
} from '../../contract/steering.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { changeAgendaItem } from './change-agenda-item.ts';
import { draftAgenda } from './draft-agenda.ts';
import { orderAgenda } from './order-agenda.ts';
import { removeAgendaItem } from './remove-agenda-item.ts';
import { keep, Referred, tagged, Version } from './route-parts.ts';
import { steererOf } from './steerer.ts';
import { takeDecision } from './take-decision.ts';

const Item = Referred.extend({ id: z.uuid() });

/** The agenda: drafted by the product, edited by people, decided on. */
export const agendaRoutes = (sources: readonly DueSource[]): readonly Route[] => [
  defineRoute({
    ...keep,
    method: 'post',
    path: '/meetings/{reference}/agenda-drafts',
    summary: 'Drafts the agenda from what needs handling; again, it adds what is new and leaves what was edited',
    auditEvent: 'draft-agenda',
    params: Referred,
    response: DraftedAgenda,
    handle: (call) =>
      call.region.database.transaction((tx) => draftAgenda(tx, call.params.reference, steererOf(call), sources)),
  }),
  ...itemRoutes,
];

const itemRoutes: readonly Route[] = [
  defineRoute({
    ...keep,
    method: 'post',
    path: '/meetings/{reference}/agenda-items',
    summary: 'Adds an item of one’s own',
    auditEvent: 'add-agenda-item',
    status: 201,
    params: Referred,
    body: NewAgendaItem,
    response: z.object({ id: z.string() }),
    handle: (call) =>
      call.region.database.transaction((tx) => addAgendaItem(tx, call.params.reference, call.body, steererOf(call))),
  }),
  defineRoute({
    ...keep,
    method: 'patch',
    path: '/meetings/{reference}/agenda-items/{id}',
    summary: 'Changes an item, or writes its notes; If-Match is the item’s version',
    auditEvent: 'change-agenda-item',
    params: Item,
    body: AgendaItemChange,
    response: Version,
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          changeAgendaItem(tx, { ...call.params, ifMatch: call.ifMatch }, call.body, steererOf(call)),
        ),
      ),
  }),
  defineRoute({
    ...keep,
    method: 'post',
    path: '/meetings/{reference}/agenda-items/{id}/removals',
    summary: 'Takes an item off the agenda with a reason; If-Match is the item’s version',
    auditEvent: 'remove-agenda-item',
    params: Item,
    body: Reason,
    response: Version,
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          removeAgendaItem(tx, { ...call.params, ...call.body, ifMatch: call.ifMatch }, steererOf(call)),
        ),
      ),
  }),
  defineRoute({
    ...keep,
    method: 'put',
    path: '/meetings/{reference}/agenda-order',
    summary: 'Puts the items in the order given, each named once; If-Match is the meeting’s ETag',
    auditEvent: 'order-agenda',
    params: Referred,
    body: AgendaOrder,
    response: Version,
    handle: async (call) => {
      const order = { ...call.params, items: call.body.items, ifMatch: call.ifMatch };
      return tagged(await call.region.database.transaction((tx) => orderAgenda(tx, order, steererOf(call))));
    },
  }),
  defineRoute({
    ...keep,
    method: 'post',
    path: '/meetings/{reference}/agenda-items/{id}/decisions',
    summary: 'A decision under an item of a meeting that is being held; goes into the decision register',
    auditEvent: 'register-decision',
    status: 201,
    params: Item,
    body: MeetingDecision,
    response: TakenDecision,
    handle: (call) => {
      const taken = { ...call.body, reference: call.params.reference, item: call.params.id };
      return call.region.database.transaction((tx) => takeDecision(tx, taken, steererOf(call)));
    },
  }),
];
