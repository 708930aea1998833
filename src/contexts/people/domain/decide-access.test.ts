import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf, type Holder, roleFor } from './decide-access.ts';
import { OPEN, PERMISSIONS } from './permission-table.ts';
import { ROLES } from './roles.ts';

const over = (role: string, ...units: string[]): Holder['grants'][number] => ({ role, covers: new Set(units) });
const overAll = (role: string): Holder['grants'][number] => ({ role, covers: 'all' });

describe('a role over a part of the tree', () => {
  const head: Holder = { grants: [over('head-of-department', 'HC1')] };

  it('allows there, and not beside it or for the whole region', () => {
    expect(roleFor(head, 'dispensations.request', 'HC1')).toBe('head-of-department');
    expect(roleFor(head, 'dispensations.request', 'HC2')).toBeUndefined();
    expect(roleFor(head, 'dispensations.request', '')).toBeUndefined();
    expect(roleFor(head, 'dispensations.request')).toBe('head-of-department');
  });

  it('reads the whole region where the table says so', () => {
    expect(roleFor(head, 'plans.read', 'HC2')).toBe('head-of-department');
    expect(extentOf(head, 'plans.read')).toBe('all');
    expect(extentOf(head, 'dispensations.read')).toEqual(new Set(['HC1']));
  });

  it('gives nothing that its row does not have', () => {
    expect(roleFor(head, 'dispensations.decide', 'HC1')).toBeUndefined();
    expect(roleFor(head, 'no.such', 'HC1')).toBeUndefined();
    expect(extentOf(head, 'no.such')).toEqual(new Set());
  });
});

describe('several appointments', () => {
  const holder: Holder = { grants: [over('head-of-department', 'HC1'), over('area-manager', 'PV', 'HC1', 'HC2')] };

  it('add up, and the first that allows is the one acted in', () => {
    expect(roleFor(holder, 'dispensations.request', 'HC1')).toBe('head-of-department');
    expect(roleFor(holder, 'dispensations.request', 'HC2')).toBe('area-manager');
    expect(extentOf(holder, 'dispensations.request')).toEqual(new Set(['HC1', 'PV', 'HC2']));
  });
});

describe('a token', () => {
  const grants = [overAll('controller')];

  it('may what its person may, within its scopes', () => {
    expect(roleFor({ grants, scopes: ['imports'] }, 'imports.create', '')).toBe('controller');
    expect(roleFor({ grants, scopes: ['imports.read'] }, 'imports.create', '')).toBeUndefined();
    expect(roleFor({ grants, scopes: ['import'] }, 'imports.create', '')).toBeUndefined();
    expect(extentOf({ grants, scopes: ['imports'] }, 'indicators.read')).toEqual(new Set());
  });
});

describe('nobody', () => {
  it('may what is open to anyone, and nothing else', () => {
    expect(roleFor(undefined, OPEN)).toBe('visitor');
    for (const permission of Object.keys(PERMISSIONS)) expect(roleFor(undefined, permission)).toBeUndefined();
  });
});

describe('access', () => {
  const units = fc.subarray(['R', 'PV', 'HC1', 'HC2', 'LS']);
  const grant = fc.tuple(fc.constantFrom(...ROLES), units).map(([role, codes]) => over(role, ...codes));
  const holder = fc.array(grant, { maxLength: 4 }).map((grants): Holder => ({ grants }));
  const permission = fc.constantFrom(...Object.keys(PERMISSIONS));

  it('is the same told by unit and as an extent', () => {
    fc.assert(
      fc.property(holder, permission, fc.constantFrom('R', 'PV', 'HC1', 'HC2', 'LS'), (who, what, unit) => {
        const extent = extentOf(who, what);
        expect(roleFor(who, what, unit) !== undefined).toBe(extent === 'all' || extent.has(unit));
      }),
    );
  });

  it('never shrinks by one more appointment, and never grows by a scope', () => {
    fc.assert(
      fc.property(holder, grant, permission, fc.constantFrom('PV', 'HC1'), (who, more, what, unit) => {
        const before = roleFor(who, what, unit) !== undefined;
        const after = roleFor({ grants: [...who.grants, more] }, what, unit) !== undefined;
        expect(before && !after).toBe(false);
        const scoped = roleFor({ ...who, scopes: ['plans'] }, what, unit) !== undefined;
        expect(scoped && !before).toBe(false);
      }),
    );
  });
});
