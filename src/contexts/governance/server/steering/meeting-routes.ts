import * as z from 'zod';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import {
  Adjustment,
  Meeting,
  MeetingChange,
  MeetingList,
  MinutesEntry,
  NewMeeting,
  Reason,
} from '../../contract/steering.ts';
import { MEETING_STATUSES } from '../../domain/steering/meeting-states.ts';
import { adjustMinutes } from './adjust-minutes.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeMeeting } from './change-meeting.ts';
import { holdMeeting } from './hold-meeting.ts';
import { listMeetings } from './list-meetings.ts';
import { planMeeting } from './plan-meeting.ts';
import { unitOfGroup } from './read-groups.ts';
import { change, keep, read, Referred, tagged, Version } from './route-parts.ts';
import { showMeeting } from './show-meeting.ts';
import { steererOf } from './steerer.ts';
import { writeMinutes } from './write-minutes.ts';

const Filter = z.object({ group: z.string().max(100).optional(), status: z.enum(MEETING_STATUSES).optional() });
const step = { ...keep, params: Referred, response: Version } as const;

/** Meetings and their way from planned to adjusted minutes. */
export const meetingRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/meetings',
    summary: 'Meetings, newest first',
    query: Filter,
    response: MeetingList,
    handle: async ({ region, query }) => ({
      items: await region.database.snapshot((tx) => listMeetings(tx, query)),
      next: null,
    }),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/meetings',
    summary: 'Plans a meeting',
    auditEvent: 'plan-meeting',
    status: 201,
    body: NewMeeting,
    response: z.object({ reference: z.string() }),
    unitOf: (tx, { body }) => unitOfGroup(tx, body.group),
    handle: ({ region, body, actor, now }) =>
      region.database.transaction((tx) => planMeeting(tx, body, { actor, now })),
  }),
  defineRoute({
    ...read,
    path: '/meetings/{reference}',
    summary: 'A meeting with agenda, minutes, follow-up list and what the caller may do; its ETag goes in If-Match',
    params: Referred,
    response: Meeting,
    handle: async (call) =>
      tagged(await call.region.database.snapshot((tx) => showMeeting(tx, call.params.reference, steererOf(call)))),
  }),
  defineRoute({
    ...step,
    method: 'patch',
    path: '/meetings/{reference}',
    summary: 'Changes day, time or place of a meeting that has not been held',
    auditEvent: 'change-meeting',
    body: MeetingChange,
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          changeMeeting(tx, call.params.reference, call.body, steererOf(call), call.ifMatch),
        ),
      ),
  }),
  defineRoute({
    ...step,
    method: 'post',
    path: '/meetings/{reference}/calls',
    summary: 'Calls the members to the meeting',
    auditEvent: 'call-meeting',
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          callMeeting(tx, call.params.reference, steererOf(call), call.ifMatch),
        ),
      ),
  }),
  defineRoute({
    ...step,
    method: 'post',
    path: '/meetings/{reference}/holdings',
    summary: 'Registers that the meeting is held; minutes are written from then on',
    auditEvent: 'hold-meeting',
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          holdMeeting(tx, call.params.reference, steererOf(call), call.ifMatch),
        ),
      ),
  }),
  defineRoute({
    ...step,
    method: 'post',
    path: '/meetings/{reference}/cancellations',
    summary: 'Cancels a meeting with a reason',
    auditEvent: 'cancel-meeting',
    body: Reason,
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          cancelMeeting(tx, { ...call.params, ...call.body }, steererOf(call), call.ifMatch),
        ),
      ),
  }),
  defineRoute({
    ...step,
    method: 'put',
    path: '/meetings/{reference}/minutes',
    summary: 'Who was there, who adjusts, and remarks; replaces what was written before',
    auditEvent: 'write-minutes',
    body: MinutesEntry,
    handle: async (call) =>
      tagged(
        await call.region.database.transaction((tx) =>
          writeMinutes(tx, call.params.reference, call.body, steererOf(call), call.ifMatch),
        ),
      ),
  }),
  defineRoute({
    ...step,
    method: 'post',
    path: '/meetings/{reference}/adjustments',
    summary: 'An adjuster stands for the minutes; with the last of them they are frozen',
    auditEvent: 'adjust-minutes',
    body: Adjustment,
    response: Version.extend({ isAdjusted: z.boolean() }),
    handle: async (call) => {
      const { reference } = call.params;
      const adjusting = { reference, adjuster: call.body.adjuster ?? call.actor.id, ifMatch: call.ifMatch };
      return tagged(await call.region.database.transaction((tx) => adjustMinutes(tx, adjusting, steererOf(call))));
    },
  }),
];
