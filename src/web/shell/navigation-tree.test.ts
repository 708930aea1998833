import { describe, expect, it } from 'vitest';
import type { PageEntry } from '../pages/page-entry.ts';
import { navigationTree } from './navigation-tree.ts';

const load = () => Promise.reject(new Error('not in this test'));
const page = (path: string, more: Partial<PageEntry['nav']> = {}, permission?: string): PageEntry => ({
  path,
  load,
  ...(permission === undefined ? {} : { permission }),
  nav: { label: 'nav.overview', group: 'work', ...more },
});

const pages: PageEntry[] = [
  page('/'),
  page('/handlingsplan'),
  page('/handlingsplan/katalog', {}, 'plans.read'),
  page('/styrning/uppdrag', { under: '/styrning/beslutspunkter' }, 'mandates.read'),
  page('/styrning/beslut'),
  page('/data/handelser', { section: 'governance' }),
  page('/nytt'),
  page('/data/inlasning', { group: 'data' }),
  { path: '/styrning/forslag/$number', load },
];
const all = () => true;

const shapeOf = (pathname: string, may: (permission: string) => boolean = all) =>
  navigationTree(pages, may, pathname).groups.map((branches) =>
    branches.map(({ section, pages: inside, isOpen }) => [section, inside.map(({ path }) => path), isOpen]),
  );

describe('the navigation', () => {
  it('holds the pages of a section together, and opens the one that the reader is in', () => {
    expect(shapeOf('/styrning/beslut/B-2026-001')).toEqual([
      [
        [null, ['/'], false],
        ['plan', ['/handlingsplan', '/handlingsplan/katalog'], false],
        ['governance', ['/styrning/uppdrag', '/styrning/beslut', '/data/handelser'], true],
        [null, ['/nytt'], false],
      ],
      [['data', ['/data/inlasning'], false]],
    ]);
  });

  it('leaves out what a role has no use for, and a section that becomes empty', () => {
    const shown = shapeOf('/', (permission) => permission === 'plans.read')[0];
    expect(shown?.[2]).toEqual(['governance', ['/styrning/beslut', '/data/handelser'], false]);
  });

  it('marks the nearest page only', () => {
    const currentAt = (pathname: string) => navigationTree(pages, all, pathname).current?.path;
    expect(currentAt('/')).toBe('/');
    expect(currentAt('/handlingsplan/katalog/45')).toBe('/handlingsplan/katalog');
    expect(currentAt('/handlingsplan/regional')).toBe('/handlingsplan');
    expect(currentAt('/styrning/beslutspunkter/UPP-1-BP1')).toBe('/styrning/uppdrag');
    expect(currentAt('/styrning/forslag/1')).toBeUndefined();
  });

  it('opens a section for a page that does not stand in it', () => {
    expect(navigationTree(pages, all, '/styrning/forslag/1').groups[0]?.[2]?.isOpen).toBe(true);
  });
});
