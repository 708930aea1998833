import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../web/api.ts';
import { markup, wordsOf } from '../../../../web/testing/render.tsx';
import type { AppliedRegionFileDto } from '../../contract.ts';
import { Consequence } from './Consequence.tsx';
import { RefusedChange } from './RefusedChange.tsx';

const change = (number: number) => ({
  section: 'units',
  key: `HC${number}`,
  change: 'added' as const,
  text: `Ny enhet: HC${number}`,
});
const dryRun = (changes: number, reclassifiedRows: number): AppliedRegionFileDto => ({
  outcome: 'dry-run',
  version: null,
  changes: Array.from({ length: changes }, (_, index) => change(index + 1)),
  reclassifiedRows,
});

describe('Consequence', () => {
  it('says what changes and how many rows change class', () => {
    const words = wordsOf(markup(<Consequence applied={dryRun(1, 17_901)} />));
    expect(words).toContain('Ny enhet: HC1.');
    expect(words).toContain('17 901 lagrade rader byter kostnadsslag');
  });

  it('says so when nothing changes, and folds a long list', () => {
    expect(wordsOf(markup(<Consequence applied={{ ...dryRun(0, 0), outcome: 'unchanged' }} />))).toContain(
      'Ingenting ändras',
    );
    expect(wordsOf(markup(<Consequence applied={dryRun(12, 0)} />))).toContain('2 ändringar till');
  });
});

describe('RefusedChange', () => {
  const refused = (error: ApiError) => wordsOf(markup(<RefusedChange error={error} onRefresh={() => undefined} />));

  it('lists every fault by line, without the name of a file that nobody has', () => {
    const problems = [
      { code: 'b', line: 40, message: 'web:40: Rad 40: kind är fel.' },
      { code: 'a', line: 7, message: 'web:7: Rad 7 och rad 3: enheten saknas.' },
    ];
    const words = refused(new ApiError({ title: '', status: 422, code: 'region-file-unfit', problems }));
    expect(words).toContain('2 ställen');
    expect(words).toContain('Rad 7 och rad 3: enheten saknas. Rad 40: kind är fel.');
    expect(words).not.toContain('web:');
  });

  it('says plainly that someone was first and that nothing typed is lost', () => {
    const words = refused(new ApiError({ title: '', status: 412, code: 'changed-meanwhile' }));
    expect(words).toContain('Någon annan hann före');
    expect(words).toContain('det du skrev finns kvar');
  });
});
