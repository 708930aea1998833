import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashOf } from './build.mjs';
import { replaceFolder, withBuildLock } from './lib/build-lock.mjs';
import { makeTree, onTree } from './lib/make-tree.mjs';

describe('the build stamp', () => {
  it('follows content and names, not time', () => {
    const hash = (files, names = Object.keys(files)) => onTree(files, (root) => hashOf(root, names));
    expect(hash({ 'a.ts': '1' })).toBe(hash({ 'a.ts': '1' }));
    expect(hash({ 'a.ts': '1' })).not.toBe(hash({ 'a.ts': '2' }));
    expect(hash({ 'a.ts': '1' })).not.toBe(hash({ 'b.ts': '1' }));
    expect(hash({}, ['gone.ts'])).not.toBe(hash({}, []));
  });
});

describe('the build lock', () => {
  const inFolder = async (work) => {
    const { root, remove } = makeTree({});
    try {
      await work(path.join(root, 'dist'));
    } finally {
      remove();
    }
  };

  it('lets one in at a time', async () => {
    await inFolder(async (folder) => {
      const events = [];
      const work = (name) =>
        withBuildLock(folder, async () => {
          events.push(`${name} in`);
          await new Promise((resolve) => setTimeout(resolve, 20));
          events.push(`${name} out`);
        });
      await Promise.all([work('a'), work('b')]);
      expect(events).toEqual(['a in', 'a out', 'b in', 'b out']);
    });
  });

  it('is let go when the work fails, and taken over from a process that is gone', async () => {
    await inFolder(async (folder) => {
      await expect(withBuildLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      writeFileSync(path.join(folder, '.building'), String(pid));
      expect(await withBuildLock(folder, () => Promise.resolve('built'))).toBe('built');
      expect(existsSync(path.join(folder, '.building'))).toBe(false);
    });
  });

  it('puts the new folder where the old was, with nothing of the old left', () => {
    onTree({ 'new/a': '2', 'old/a': '1', 'old/b': '1' }, (root) => {
      replaceFolder(path.join(root, 'new'), path.join(root, 'old'));
      expect(readFileSync(path.join(root, 'old/a'), 'utf8')).toBe('2');
      expect(existsSync(path.join(root, 'old/b'))).toBe(false);
    });
  });
});
