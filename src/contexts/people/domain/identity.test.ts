import { describe, expect, it } from 'vitest';
import { foldIdentity, isHsaId } from './hsa-id.ts';
import { claimAt, type ClaimNames, identityOf } from './identity.ts';

const names = (more: Partial<ClaimNames> = {}): ClaimNames => ({
  person: 'sub',
  name: 'name',
  employments: undefined,
  employmentId: 'id',
  employmentName: 'name',
  ...more,
});
const employments = (claims: Record<string, unknown>, more: Partial<ClaimNames> = {}) =>
  identityOf({ sub: 'k', ...claims }, names({ employments: 'employments', ...more }))?.employments;

describe('a claim', () => {
  it('is found by its name, else by its name as a path', () => {
    const claims = { 'https://region.example/hsaid': 'a', hsa: { id: 'b' }, 'hsa.id': 'c' };
    expect(claimAt(claims, 'https://region.example/hsaid')).toBe('a');
    expect(claimAt({ hsa: { id: 'b' } }, 'hsa.id')).toBe('b');
    expect(claimAt(claims, 'hsa.id')).toBe('c');
    expect(claimAt(claims, 'hsa.nosuch.id')).toBeUndefined();
    expect(claimAt(claims, 'constructor')).toBeUndefined();
    expect(claimAt(claims, 'hsa.__proto__')).toBeUndefined();
  });
});

describe('an identity', () => {
  it('is what the configured claims say', () => {
    expect(
      identityOf({ sub: 'x', hsaid: ' SE1 ', display: 'Karin' }, names({ person: 'hsaid', name: 'display' })),
    ).toEqual({ person: 'SE1', name: 'Karin', employments: undefined });
  });

  it.each([undefined, null, '', '  ', 7, ['k'], { id: 'k' }, 'k\u0000', 'x'.repeat(301)])(
    'is none when the claim is %j',
    (sub) => {
      expect(identityOf({ sub }, names())).toBeUndefined();
    },
  );

  it('has the employments as texts, as objects, or as one of them', () => {
    expect(employments({ employments: ['A', 'B'] })).toEqual([
      { id: 'A', name: 'A' },
      { id: 'B', name: 'B' },
    ]);
    expect(
      employments(
        { employments: [{ hsa: { id: 'A' }, title: 'Läkare' }, { hsa: { id: 'B' } }] },
        { employmentId: 'hsa.id', employmentName: 'title' },
      ),
    ).toEqual([
      { id: 'A', name: 'Läkare' },
      { id: 'B', name: 'B' },
    ]);
    expect(employments({ employments: 'A' })).toEqual([{ id: 'A', name: 'A' }]);
  });

  it('has none, rather than all, when the provider names none that can be read', () => {
    expect(employments({})).toEqual([]);
    expect(employments({ employments: [] })).toEqual([]);
    expect(employments({ employments: [7, null, {}, { id: 7 }, ''] })).toEqual([]);
  });
});

describe('an HSA-id', () => {
  it('is the same in either case, which nothing else is', () => {
    expect(foldIdentity('se2321000222-k001')).toBe('SE2321000222-K001');
    expect(foldIdentity('karin@Region.example')).toBe('karin@Region.example');
    expect(foldIdentity('SE232100-1')).toBe('SE232100-1');
  });

  it('has at most 31 characters', () => {
    expect(isHsaId(`SE2321000222-${'A'.repeat(18)}`)).toBe(true);
    expect(isHsaId(`SE2321000222-${'A'.repeat(19)}`)).toBe(false);
    expect(isHsaId('SE2321000222-')).toBe(false);
  });
});
