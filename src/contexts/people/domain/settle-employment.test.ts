import { describe, expect, it } from 'vitest';
import { NO_EMPLOYMENT, settleEmployment } from './settle-employment.ts';

const at = (...employments: (string | null)[]) => employments.map((employment) => ({ employment }));
const vouched = (...ids: string[]) => ids.map((id) => ({ id, name: `Tjänst ${id}` }));

describe('settleEmployment', () => {
  it('is all of them where the provider says nothing and none belongs to an employment', () => {
    expect(settleEmployment(at(null, null), undefined)).toEqual({ kind: 'settled', employment: null });
  });

  it('is the only one there is', () => {
    expect(settleEmployment(at('A', null, 'A'), undefined)).toEqual({ kind: 'settled', employment: 'A' });
    expect(settleEmployment(at('A', 'B'), vouched('B', 'C'))).toEqual({ kind: 'settled', employment: 'B' });
  });

  it('is a choice among several, of which only those count that the provider vouches for', () => {
    expect(settleEmployment(at('B', 'A', null), undefined)).toEqual({
      kind: 'choice',
      employments: [
        { id: 'A', name: 'A' },
        { id: 'B', name: 'B' },
      ],
    });
    expect(settleEmployment(at('A', 'B', 'C'), vouched('A', 'C'))).toEqual({
      kind: 'choice',
      employments: [
        { id: 'A', name: 'Tjänst A' },
        { id: 'C', name: 'Tjänst C' },
      ],
    });
  });

  it('is none, not all, where the provider vouches for none of them', () => {
    expect(settleEmployment(at('A', null), vouched())).toEqual({ kind: 'settled', employment: NO_EMPLOYMENT });
    expect(settleEmployment(at(null), vouched('X'))).toEqual({ kind: 'settled', employment: NO_EMPLOYMENT });
    expect(settleEmployment(at('A', 'B'), vouched('X'))).toEqual({ kind: 'not-appointed' });
  });

  it('is nobody’s without an appointment', () => {
    expect(settleEmployment([], undefined)).toEqual({ kind: 'not-appointed' });
    expect(settleEmployment([], vouched('A'))).toEqual({ kind: 'not-appointed' });
  });

  it('finds an HSA-id whichever case the provider writes it in, and keeps the register’s', () => {
    expect(settleEmployment(at('SE2321000222-A001'), vouched('se2321000222-a001'))).toEqual({
      kind: 'settled',
      employment: 'SE2321000222-A001',
    });
    expect(settleEmployment(at('tjänst'), vouched('Tjänst'))).toEqual({ kind: 'not-appointed' });
  });
});
