import * as z from 'zod';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import {
  Member,
  MemberChange,
  NewMember,
  NewSteeringGroup,
  SteeringGroup,
  SteeringGroupChange,
  SteeringGroupList,
} from '../../contract/steering.ts';
import { addMember } from './add-member.ts';
import { changeSteeringGroup } from './change-steering-group.ts';
import { createSteeringGroup } from './create-steering-group.ts';
import { endMembership } from './end-membership.ts';
import { unitOfGroup } from './read-groups.ts';
import { change, Keyed, read, tagged, Version } from './route-parts.ts';
import { steererOf } from './steerer.ts';
import { listSteeringGroups, showSteeringGroup } from './view-group.ts';

const unitOf = (tx: Parameters<typeof unitOfGroup>[0], { params }: { params: { key: string } }) =>
  unitOfGroup(tx, params.key);

/** Steering groups and who belongs to them. */
export const groupRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/steering-groups',
    summary: 'Steering groups with their duties, members and next meeting',
    response: SteeringGroupList,
    handle: (call) => call.region.database.snapshot((tx) => listSteeringGroups(tx, steererOf(call))),
  }),
  defineRoute({
    ...read,
    path: '/steering-groups/{key}',
    summary: 'One steering group; its ETag goes in If-Match with a change',
    params: Keyed,
    response: SteeringGroup,
    handle: async (call) =>
      tagged(await call.region.database.snapshot((tx) => showSteeringGroup(tx, call.params.key, steererOf(call)))),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/steering-groups',
    summary: 'Creates a steering group',
    auditEvent: 'create-steering-group',
    status: 201,
    body: NewSteeringGroup,
    response: z.object({ key: z.string() }),
    unitOf: (_tx, { body }) => body.unit,
    handle: ({ region, body, actor, now }) =>
      region.database.transaction((tx) => createSteeringGroup(tx, body, { actor, now })),
  }),
  defineRoute({
    ...change,
    method: 'patch',
    path: '/steering-groups/{key}',
    summary: 'Changes the name or duties of a steering group',
    auditEvent: 'change-steering-group',
    params: Keyed,
    body: SteeringGroupChange,
    response: Version,
    unitOf,
    handle: async ({ region, params, body, actor, now, ifMatch }) =>
      tagged(
        await region.database.transaction((tx) => changeSteeringGroup(tx, params.key, body, { actor, now, ifMatch })),
      ),
  }),
  defineRoute({
    ...read,
    path: '/steering-groups/{key}/members',
    summary: 'Memberships of a steering group, also those that have ended',
    params: Keyed,
    response: z.object({ items: z.array(Member), next: z.string().nullable() }),
    handle: async (call) => {
      const group = await call.region.database.snapshot((tx) =>
        showSteeringGroup(tx, call.params.key, steererOf(call)),
      );
      return { items: group.members, next: null };
    },
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/steering-groups/{key}/members',
    summary: 'Adds someone to a steering group for a time',
    auditEvent: 'add-steering-group-member',
    status: 201,
    params: Keyed,
    body: NewMember,
    response: z.object({ id: z.string() }),
    unitOf,
    handle: ({ region, params, body, actor, now }) =>
      region.database.transaction((tx) => addMember(tx, params.key, body, { actor, now })),
  }),
  defineRoute({
    ...change,
    method: 'patch',
    path: '/steering-groups/{key}/members/{member}',
    summary: 'Gives a membership its last day; If-Match is the group’s ETag',
    auditEvent: 'end-steering-group-membership',
    params: Keyed.extend({ member: z.uuid() }),
    body: MemberChange,
    response: Version,
    unitOf,
    handle: async ({ region, params, body, actor, now, ifMatch }) =>
      tagged(
        await region.database.transaction((tx) => endMembership(tx, { ...params, ...body }, { actor, now, ifMatch })),
      ),
  }),
];
