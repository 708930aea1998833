import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awaitsAcceptance, isHigh, matrixOf, RISK_TABLE } from './risk-rules.ts';
import { PROBABILITY_STEPS, REVIEW_OUTCOMES, RISK_STATUSES, SEVERITY_STEPS } from './scales.ts';

const step = fc.integer({ min: 1, max: 5 });

describe('a risk', () => {
  it('is high from the threshold on', () => {
    expect(isHigh({ residualProbability: 3, residualSeverity: 5 }, 15)).toBe(true);
    expect(isHigh({ residualProbability: 2, residualSeverity: 5 }, 15)).toBe(false);
  });
  it('awaits acceptance while it is open, high and not accepted as it reads', () => {
    const risk = { status: 'open', residualProbability: 4, residualSeverity: 4, isAccepted: false } as const;
    expect(awaitsAcceptance(risk, 15)).toBe(true);
    expect(awaitsAcceptance({ ...risk, isAccepted: true }, 15)).toBe(false);
    expect(awaitsAcceptance({ ...risk, status: 'closed' }, 15)).toBe(false);
    expect(awaitsAcceptance(risk, 17)).toBe(false);
  });
  it('never awaits less when it grows', () => {
    fc.assert(
      fc.property(step, step, step, (probability, severity, threshold) => {
        const at = (residualProbability: number) =>
          isHigh({ residualProbability, residualSeverity: severity }, threshold);
        expect(!at(probability) || at(Math.min(5, probability + 1))).toBe(true);
      }),
    );
  });
  it('can be left from every status, and every review leads somewhere', () => {
    expect(Object.keys(RISK_TABLE)).toEqual([...RISK_STATUSES]);
    const outcomes = Object.values(RISK_TABLE).flatMap(({ review }) => Object.keys(review));
    expect(outcomes.toSorted()).toEqual([...REVIEW_OUTCOMES].toSorted());
    expect([PROBABILITY_STEPS.length, SEVERITY_STEPS.length]).toEqual([5, 5]);
  });
});

it('the matrix has twenty-five cells that add up to the risks', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ probability: step, severity: step })), (risks) => {
      const cells = matrixOf(risks);
      expect(cells).toHaveLength(25);
      expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(risks.length);
      expect(cells[0]).toMatchObject({ probability: 1, severity: 5 });
    }),
  );
});
