import { describe, expect, it } from 'vitest';
import { checkSizes } from './check-sizes.mjs';
import { onTree } from './lib/make-tree.mjs';

const lines = (count) => '//\n'.repeat(count);
const allow = (allowed) => ({ 'scripts/suppressions.json': JSON.stringify({ allowed }) });
// Put together from parts, so that this file has no suppressions itself.
const [lint, expectError] = ['ox' + 'lint-disable', '@ts-' + 'expect-error'];
const suppressed = { 'src/a.ts': `\n// ${lint}-next-line no-console -- the command prints here\n` };
const check = (files) => onTree(files, checkSizes);

describe('sizes', () => {
  it('takes the median of source files, not of tests and generated types', () => {
    const { median, problems } = check({
      'src/a.ts': lines(10),
      'src/b.ts': lines(20),
      'src/c.ts': lines(30),
      'src/a.test.ts': lines(400),
      'src/platform/db/schema.ts': lines(400),
    });
    expect(median).toBe(20);
    expect(problems).toEqual([]);
  });

  it('fails when the median is above 60', () => {
    expect(check({ 'src/a.ts': lines(60) }).problems).toEqual([]);
    expect(check({ 'src/a.ts': lines(61) }).problems).toEqual([expect.stringContaining('median source file has 61')]);
  });

  it('asks about files over 200 lines', () => {
    expect(check({ 'src/a.ts': lines(200), 'src/b.ts': lines(201), 'src/c.ts': lines(1) }).questions).toEqual([
      { file: 'src/b.ts', lines: 201 },
    ]);
  });

  it('lets the number of suppressions neither rise nor stay written too high', () => {
    expect(check({ ...suppressed, ...allow(1) }).problems).toEqual([]);
    expect(check({ ...suppressed, ...allow(0) }).problems).toContain('src/a.ts:2 suppresses a rule');
    expect(check({ ...suppressed, ...allow(2) }).problems).toEqual([expect.stringContaining('lower it')]);
  });

  it.each([`// ${lint}-next-line no-console`, `/* ${lint} */`, `// ${expectError}`, `{/* ${lint}-next-line */}`])(
    'wants a reason: %s',
    (comment) => {
      expect(check({ 'src/a.tsx': comment, ...allow(1) }).problems).toEqual([
        expect.stringContaining('without saying why'),
      ]);
    },
  );
});
