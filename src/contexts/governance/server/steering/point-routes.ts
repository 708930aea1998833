import * as z from 'zod';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { Closing, FollowUpPointChange, FollowUpPointList, NewFollowUpPoint } from '../../contract/steering.ts';
import { addFollowUpPoint } from './add-follow-up-point.ts';
import { changeFollowUpPoint } from './change-follow-up-point.ts';
import { closeFollowUpPoint } from './close-follow-up-point.ts';
import { readFollowUpPoints } from './follow-up-point-rows.ts';
import { keep, read, Referred, tagged, Version } from './route-parts.ts';
import { steererOf } from './steerer.ts';

const Filter = z.object({
  group: z.string().max(100).optional(),
  status: z.enum(['open', 'done', 'dropped']).optional(),
});

/** The follow-up list: what, who, by when. */
export const pointRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/follow-up-points',
    summary: 'Follow-up points, the first to fall due first',
    query: Filter,
    response: FollowUpPointList,
    handle: async ({ region, query }) => ({
      items: await region.database.snapshot((tx) => readFollowUpPoints(tx, query)),
      next: null,
    }),
  }),
  defineRoute({
    ...keep,
    method: 'post',
    path: '/follow-up-points',
    summary: 'Adds a follow-up point',
    auditEvent: 'add-follow-up-point',
    status: 201,
    body: NewFollowUpPoint,
    response: Referred,
    handle: (call) => call.region.database.transaction((tx) => addFollowUpPoint(tx, call.body, steererOf(call))),
  }),
  defineRoute({
    ...keep,
    method: 'patch',
    path: '/follow-up-points/{reference}',
    summary: 'Changes an open follow-up point',
    auditEvent: 'change-follow-up-point',
    params: Referred,
    body: FollowUpPointChange,
    response: Version,
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          changeFollowUpPoint(tx, { ...call.params, ifMatch: call.ifMatch }, call.body, steererOf(call)),
        ),
      ),
  }),
  defineRoute({
    ...keep,
    method: 'post',
    path: '/follow-up-points/{reference}/closings',
    summary: 'Closes a follow-up point: done, or dropped with a reason',
    auditEvent: 'close-follow-up-point',
    params: Referred,
    body: Closing,
    response: Version,
    handle: async (call) => {
      const closing = { ...call.params, ...call.body, ifMatch: call.ifMatch };
      return tagged(await call.region.database.transaction((tx) => closeFollowUpPoint(tx, closing, steererOf(call))));
    },
  }),
];
