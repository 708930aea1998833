import { describe, expect, it } from 'vitest';
import { markupWithPages, wordsOf } from '../../../../web/testing/render.tsx';
import type { OverviewDto } from '../../contract.ts';
import { HeadlineSentence } from './HeadlineSentence.tsx';

type Headline = OverviewDto['headline'];

const valueless: Headline = {
  indicator: 'agency-cost-to-own-personnel-cost',
  unit: 'R',
  period: '2026-01..2026-10',
  staffCategory: 'all',
  careArea: 'all',
  kind: 'value',
  unitOfMeasure: 'ratio',
  formula: '',
  formulaSv: '',
  definition: 'agency-cost-to-own-personnel-cost@1',
  rows: 10,
  unmappedOre: 0,
  complete: true,
  gaps: [],
  previous: null,
  change: { basePeriod: '2025-01..2025-10', baseValue: 0.038, difference: -0.007, relative: -0.18, baseComplete: true },
  changeFromBase: null,
  target: { value: 0.02, due: '2027-12-31', direction: 'at-most', decision: null, pathValue: 0.029 },
  status: 'at-risk',
};

const drawn = (headline: Headline) =>
  markupWithPages(
    <HeadlineSentence overview={{ unit: { code: 'R', name: 'Region Exempel' }, headline } as OverviewDto} />,
    ['/nyckeltal/$key/underlag'],
  );
const sentence = async (headline: Headline) => wordsOf(await drawn(headline));
const words = (change: Partial<Headline>) => sentence({ ...valueless, value: 0.031, ...change });

describe('the first line', () => {
  it('answers in words, with what the path allows and the change since last year', async () => {
    expect(await words({})).toContain(
      'Region Exempel: hyrkostnaden är 3,1 % av egen personalkostnad, januari–oktober 2026.',
    );
    expect(await words({})).toContain(
      'Målbanan tillåter högst 2,9 % vid periodens slut och 2,0 % den 31 december 2027.',
    );
    expect(await words({})).toContain('Det är 0,7 procentenheter lägre än januari–oktober 2025 (3,8 %). ◆ Risk');
  });

  it('leads from the figure to how it was made', async () => {
    const html = await drawn({ ...valueless, value: 0.031 });
    expect(html).toContain('/nyckeltal/agency-cost-to-own-personnel-cost/underlag?');
  });

  it('calls a rise a rise, and what rounds to the same the same', async () => {
    const change = { basePeriod: '2025', baseValue: 0.03, relative: null, baseComplete: true };
    expect(await words({ change: { ...change, difference: 0.0012 } })).toContain(
      '0,1 procentenheter högre än helåret 2025',
    );
    expect(await words({ change: { ...change, difference: 0.0004 } })).toContain('lika mycket som helåret 2025');
  });

  it('says when the target has no number yet, and when there is no target', async () => {
    const target = {
      value: null,
      due: '2028-12-31',
      direction: 'at-most' as const,
      decision: null,
      pathValue: null,
      toBeDecidedBy: '2027-03-31',
    };
    expect(await words({ target })).toContain(
      'Målvärdet för den 31 december 2028 ska beslutas senast den 31 mars 2027.',
    );
    expect(await words({ target: null, status: 'no-target' })).toContain('Det finns inget mål för enheten.');
  });

  it('says why it cannot be computed', async () => {
    const none = await sentence({ ...valueless, kind: 'not-computable', reason: 'no-rows' });
    expect(none).toContain('kan inte beräknas för januari–oktober 2026. Det finns inga bokförda rader');
  });
});
