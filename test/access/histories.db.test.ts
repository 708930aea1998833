import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentsRefusals } from '../../src/contexts/attachments/refusals.ts';
import { attachmentRoutes } from '../../src/contexts/attachments/server.ts';
import { auditRefusals } from '../../src/contexts/audit/refusals.ts';
import { auditRoutes } from '../../src/contexts/audit/server.ts';
import { mayReadDispensation } from '../../src/contexts/dispensations/server.ts';
import { type DispensationRegion, openDispensationRegion, requestThat } from '../builders/dispensation-region.ts';
import { roleApi } from '../builders/role-api.ts';

const OWN = 'head1 head-of-department HC1';
const OTHER = 'head2 head-of-department HC2';
const LEAD = 'lead programme-lead';

let region: DispensationRegion;
let api: ReturnType<typeof roleApi>;
let draft = '';
let submitted = '';
beforeAll(async () => {
  region = await openDispensationRegion();
  draft = await requestThat(region, 'draft');
  submitted = await requestThat(region, 'submitted');
  const things = { dispensation: { permission: 'dispensations.read', unitOf: async () => 'HC1' } };
  const routes = [...auditRoutes({ dispensation: mayReadDispensation }), ...attachmentRoutes(things)];
  api = roleApi(region, routes, [auditRefusals, attachmentsRefusals]);
});
afterAll(() => region.close());

const history = async (number: string, as: string) =>
  (await api.ask(`/histories?entity=dispensation&entityId=${number}`, { as })).status;

describe('what belongs to a thing', () => {
  it('has its history read by who may read the thing where it is, and not from another part of the tree', async () => {
    expect(await history(submitted, OWN)).toBe(200);
    expect(await history(submitted, LEAD)).toBe(200);
    expect(await history(submitted, OTHER)).toBe(403);
    expect(await history(submitted, 'komm communications-officer')).toBe(403);
  });

  it('is as hidden as the thing: a draft is read by who may ask for the unit', async () => {
    expect(await history(draft, OWN)).toBe(200);
    expect(await history(draft, LEAD)).toBe(403);
    expect(await history(draft, OTHER)).toBe(403);
  });

  it('has its files listed by who may read the thing where it is', async () => {
    const files = async (as: string) =>
      (await api.ask(`/attachments?entity=dispensation&entityId=${submitted}`, { as })).status;
    expect(await files(OWN)).toBe(200);
    expect(await files(OTHER)).toBe(403);
  });
});
