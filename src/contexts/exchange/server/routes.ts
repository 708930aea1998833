import * as z from 'zod';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { PublishedFigureList } from '../contract.ts';
import { listPublishedFigures } from './list-published-figures.ts';

export const exchangeRoutes: readonly Route[] = [
  defineRoute({
    tag: 'published-figures',
    permission: 'exchange.read',
    auditEvent: null,
    method: 'get',
    path: '/published-figures',
    summary: 'Published figures of the nation and other regions, each with its source',
    query: z.object({
      indicator: z.string().max(100).optional(),
      region: z.string().max(100).optional(),
      periodType: z.string().max(20).optional(),
    }),
    response: PublishedFigureList,
    handle: async ({ query }) => ({ items: await listPublishedFigures(query), next: null }),
  }),
];
