import { describe, expect, it } from 'vitest';
import { checkBoundaries } from './check-boundaries.mjs';
import { onTree } from './lib/make-tree.mjs';

const check = (files) => onTree(files, checkBoundaries);
const house = {
  'src/kernel/month.ts': 'export const month = 1;\n',
  'src/platform/db.ts': "import { month } from '../kernel/month.ts';\nexport const db = month;\n",
  'src/contexts/costs/domain/classify.ts': 'export const classify = 1;\n',
  'src/contexts/costs/index.ts': "export { classify } from './domain/classify.ts';\n",
  'src/contexts/costs/contract.ts': "import * as z from 'zod';\nexport const Cost = z.number();\n",
  'src/contexts/costs/server/store.ts': "import { db } from '../../../platform/db.ts';\nexport const store = db;\n",
  'src/contexts/costs/server.ts': "export { store } from './server/store.ts';\n",
  'src/contexts/imports/domain/read.ts': 'export const read = 1;\n',
};

describe('the house', () => {
  it('lets through what the table allows', () => {
    const files = {
      ...house,
      'src/contexts/imports/server/import-file.ts':
        "import { store } from '../../costs/server.ts';\nimport { classify } from '../../costs/index.ts';\nimport type { Cost } from '../../costs/contract.ts';\nimport { read } from '../domain/read.ts';\n",
      'src/contexts/imports/ui/Page.tsx':
        "import { Cost } from '../../costs/contract.ts';\nimport { Button } from '../../../web/button.tsx';\n",
      'src/web/button.tsx': 'export const Button = 1;\n',
      'src/app/server.ts': "import { store } from '../contexts/costs/server.ts';\n",
    };
    expect(check(files)).toEqual([]);
  });

  const breaches = [
    ['domain imports platform', 'src/contexts/imports/domain/x.ts', '../../../platform/db.ts'],
    [
      'domain imports another context past its door',
      'src/contexts/imports/domain/x.ts',
      '../../costs/domain/classify.ts',
    ],
    ['domain imports another context’s server door', 'src/contexts/imports/domain/x.ts', '../../costs/server.ts'],
    ['server reaches behind another context’s door', 'src/contexts/imports/server/x.ts', '../../costs/server/store.ts'],
    ['ui imports a server door', 'src/contexts/imports/ui/x.tsx', '../../costs/server.ts'],
    ['ui imports platform', 'src/contexts/imports/ui/x.tsx', '../../../platform/db.ts'],
    ['contract imports server', 'src/contexts/costs/contract.ts', './server/store.ts'],
    ['index imports server', 'src/contexts/costs/index.ts', './server.ts'],
    ['kernel imports platform', 'src/kernel/x.ts', '../platform/db.ts'],
    ['platform imports a context', 'src/platform/x.ts', '../contexts/costs/index.ts'],
    ['app goes past the doors', 'src/app/x.ts', '../contexts/costs/server/store.ts'],
    ['web imports a server door', 'src/web/x.ts', '../contexts/costs/server.ts'],
    ['a file of another place', 'src/kernel/x.ts', '../../scripts/a.mjs'],
  ];
  it.each(breaches)('finds that %s', (_, file, specifier) => {
    const problems = check({ ...house, 'scripts/a.mjs': '', [file]: `\nimport '${specifier}';\n` });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${file}:2 `));
  });

  it.each([
    ['a type', "type A = import('../../../platform/db.ts').A;"],
    ['a type import', "import type { db } from '../../../platform/db.ts';"],
    ['a re-export', "export * from '../../../platform/db.ts';"],
    ['a dynamic import', "const db = import('../../../platform/db.ts');"],
    ['a worker', "new Worker(new URL('../../../platform/db.ts', import.meta.url));"],
  ])('sees %s as an import', (_, code) => {
    expect(check({ ...house, 'src/contexts/imports/domain/x.ts': code })).toHaveLength(1);
  });

  it('does not see comments and texts as imports', () => {
    const code =
      "// import '../../../platform/db.ts';\nexport const text = \"import x from '../../../platform/db.ts'\";\n";
    expect(check({ ...house, 'src/contexts/imports/domain/x.ts': code })).toEqual([]);
  });

  it.each([
    ['Node in domain', 'src/contexts/imports/domain/x.ts', 'node:fs'],
    ['zod in domain', 'src/contexts/imports/domain/x.ts', 'zod'],
    ['kysely in ui', 'src/contexts/imports/ui/x.tsx', 'kysely'],
    ['Node in web', 'src/web/x.ts', 'node:path'],
  ])('finds %s', (_, file, name) => {
    expect(check({ ...house, [file]: `import '${name}';` })).toEqual([expect.stringContaining(`package ${name}`)]);
  });

  it('finds a missing file and a file in no area', () => {
    expect(check({ 'src/kernel/x.ts': "import './gone.ts';" })[0]).toContain('does not exist');
    expect(check({ 'src/helpers/x.ts': '' })[0]).toContain('no area');
    expect(check({ 'src/contexts/costs/helpers.ts': '' })[0]).toContain('no area');
  });

  it('finds a circle of contexts, also when each single import is allowed', () => {
    const files = {
      ...house,
      'src/contexts/imports/index.ts': "export { read } from './domain/read.ts';\n",
      'src/contexts/imports/server/x.ts': "import { store } from '../../costs/server.ts';\n",
      'src/contexts/costs/domain/y.ts': "import { read } from '../../imports/index.ts';\n",
    };
    expect(check(files)).toEqual([
      expect.stringMatching(/circle: (costs → imports → costs|imports → costs → imports)/),
    ]);
  });

  it('lets a test use test helpers and its own context, and not another context’s inside', () => {
    const test = (specifier) =>
      check({ ...house, 'test/build.ts': '', 'src/contexts/imports/domain/x.test.ts': `import '${specifier}';` });
    expect(test('../../../../test/build.ts')).toEqual([]);
    expect(test('../../../platform/db.ts')).toEqual([]);
    expect(test('../../costs/server/store.ts')).toHaveLength(1);
  });
});
