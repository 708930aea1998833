import { describe, expect, it } from 'vitest';
import { listLicences } from './check-licences.mjs';
import { onTree } from './lib/make-tree.mjs';

const list = (packages, root = { dependencies: { a: '1' } }, files = {}) =>
  onTree({ 'package-lock.json': JSON.stringify({ packages: { '': root, ...packages } }), ...files }, listLicences);
const problems = (...args) =>
  list(...args)
    .filter(({ problem }) => problem)
    .map(({ name }) => name);

describe('licences', () => {
  it('lets permissive licences through, also one of several', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '1' } },
      'node_modules/b': { version: '1.0.0', license: '(GPL-3.0-only OR Apache-2.0)' },
    };
    expect(problems(packages)).toEqual([]);
    expect(list(packages).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'LGPL-2.1', 'SEE LICENSE IN x', 'MIT AND GPL-2.0-only', 'MPL-2.0'])(
    'finds %s',
    (license) => {
      expect(problems({ 'node_modules/a': { version: '1.0.0', license } })).toEqual(['a']);
    },
  );

  it('finds a package without a licence, and one deep down', () => {
    const packages = {
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '1' } },
      'node_modules/b': { version: '2.0.0', license: 'MIT' },
      'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { c: '1' } },
      'node_modules/c': { version: '1.0.0', license: 'GPL-2.0-only' },
    };
    expect(problems(packages)).toEqual(['b', 'c']);
    expect(list(packages).find(({ name }) => name === 'b').version).toBe('1.0.0');
  });

  it('trusts the installed package more than the lock', () => {
    const installed = { 'node_modules/a/package.json': JSON.stringify({ license: 'GPL-3.0-only' }) };
    expect(problems({ 'node_modules/a': { version: '1.0.0', license: 'MIT' } }, undefined, installed)).toEqual(['a']);
  });

  it('leaves development tools alone, but not what is built into the web application', () => {
    const packages = { 'node_modules/@x/chart': { version: '1.0.0', dev: true, license: 'GPL-3.0-only' } };
    expect(problems(packages, { devDependencies: { '@x/chart': '1' } })).toEqual([]);
    expect(problems(packages, {}, { 'src/web/page.tsx': "import { Chart } from '@x/chart/line';\n" })).toEqual([
      '@x/chart',
    ]);
    expect(problems(packages, {}, { 'src/web/page.css': "@import '@x/chart/style.css';\n" })).toEqual(['@x/chart']);
  });
});
