import { pages } from '../../../src/web/pages.ts';

/** An address of every page that has something in its own, and of the forms that a page opens. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  '/nyckeltal/$key': ['/nyckeltal/agency-cost-to-own-personnel-cost?unit=PV', '/nyckeltal/agency-weeks'],
  '/nyckeltal/$key/underlag': [
    '/nyckeltal/agency-cost-to-own-personnel-cost/underlag?unit=HC01&period=2026-08',
    '/nyckeltal/agency-weeks/underlag?unit=HC01&period=2026-08',
  ],
  '/styrning/styrgrupp/$key': ['/styrning/styrgrupp/STYR'],
  '/styrning/moten/$reference': ['/styrning/moten/STYR-1', '/styrning/moten/STYR-3'],
  '/styrning/moten/$reference/underlag': ['/styrning/moten/STYR-3/underlag'],
  '/styrning/forslag/$number': ['/styrning/forslag/1', '/styrning/forslag/2'],
  '/styrning/beslut': ['/styrning/beslut', '/styrning/beslut?sok=avtal'],
  '/styrning/beslut/$number': ['/styrning/beslut/2026-001', '/styrning/beslut/2026-003'],
  '/data/inlasning/$id': ['/data/inlasning/15'],
  '/data/oklassat/konto/$code': ['/data/oklassat/konto/4599'],
  '/data/oklassat/kostnadsstalle/$code': ['/data/oklassat/kostnadsstalle/3261'],
  '/installningar/enheter': ['/installningar/enheter', '/installningar/enheter?gor=ny'],
  '/installningar/konton': ['/installningar/konton', '/installningar/konton?gor=ny'],
  '/installningar/parametrar': [
    '/installningar/parametrar',
    '/installningar/parametrar?gor=ratta&post=hours-per-agency-week%402015-01-01',
  ],
  '/installningar/mal': ['/installningar/mal', '/installningar/mal?gor=ny'],
  '/installningar/avtal': ['/installningar/avtal', '/installningar/avtal?gor=ny'],
  '/installningar/fil': ['/installningar/fil', '/installningar/fil?flik=andra', '/installningar/fil?flik=versioner'],
};

/** Addresses of every page. @throws Error when a page with something in its address has no example. */
export function everyAddress(): string[] {
  return pages.flatMap(({ path }) => {
    const examples = EXAMPLES[path];
    if (!examples && path.includes('$')) throw new Error(`give an example address of ${path}`);
    return examples ?? [path];
  });
}
