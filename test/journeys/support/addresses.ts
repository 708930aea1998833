import { pages } from '../../../src/web/pages.ts';

/** An address of every page that has something in its own, and of the forms that a page opens. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  '/styrning/uppdrag/$key': ['/styrning/uppdrag/UPP-1', '/styrning/uppdrag/UPP-1?visa=utkast'],
  '/styrning/uppdrag/$key/skriv': [
    '/styrning/uppdrag/UPP-1/skriv?avsnitt=activities',
    '/styrning/uppdrag/UPP-1/skriv?avsnitt=organisation',
  ],
  '/styrning/uppdrag/$key/jamfor': ['/styrning/uppdrag/UPP-1/jamfor?fran=1&till=2'],
  '/styrning/beslutspunkter/$id': ['/styrning/beslutspunkter/UPP-1-BP1', '/styrning/beslutspunkter/UPP-1-BP4'],
  '/nyckeltal/$key': ['/nyckeltal/agency-cost-to-own-personnel-cost?unit=PV', '/nyckeltal/agency-weeks'],
  '/nyckeltal/$key/underlag': [
    '/nyckeltal/agency-cost-to-own-personnel-cost/underlag?unit=HC01&period=2026-08',
    '/nyckeltal/agency-weeks/underlag?unit=HC01&period=2026-08',
  ],
  '/inhyrning/lokala-avtal': ['/inhyrning/lokala-avtal', '/inhyrning/lokala-avtal?status=ended'],
  '/inhyrning/lokala-avtal/$number': ['/inhyrning/lokala-avtal/1', '/inhyrning/lokala-avtal/3'],
  '/inhyrning/lokala-avtal/$number/andra': ['/inhyrning/lokala-avtal/4/andra'],
  '/data/handelser': ['/data/handelser', '/data/handelser?text=avtal&readings=ja'],
  '/inhyrning/dispenser': [
    '/inhyrning/dispenser',
    '/inhyrning/dispenser?flik=statistik&ar=2026',
    '/inhyrning/dispenser?tillstand=expired',
  ],
  '/inhyrning/dispenser/$number': ['/inhyrning/dispenser/D-2026-002', '/inhyrning/dispenser/D-2026-009'],
  '/handlingsplan/katalog': ['/handlingsplan/katalog', '/handlingsplan/katalog?omrade=recruitment&sok=utbildning'],
  '/handlingsplan/katalog/$number': ['/handlingsplan/katalog/45?unit=R', '/handlingsplan/katalog/1?unit=HC01'],
  '/handlingsplan/katalog/bedomning': ['/handlingsplan/katalog/bedomning?unit=HC01&omrade=recruitment'],
  '/handlingsplan/katalog/urval': ['/handlingsplan/katalog/urval?unit=R&atgard=45'],
  '/handlingsplan/katalog/filer': ['/handlingsplan/katalog/filer?version=1'],
  '/handlingsplan/$key': [
    '/handlingsplan/regional',
    '/handlingsplan/regional?vy=tavla',
    '/handlingsplan/regional?vy=tidslinje',
    '/handlingsplan/regional?vy=omraden',
    '/handlingsplan/regional?vy=effekter',
    '/handlingsplan/alla?vy=enheter&sena=ja',
  ],
  '/handlingsplan/lokala/$plan': ['/handlingsplan/lokala/lokal-hc01', '/handlingsplan/lokala/lokal-hc04'],
  '/handlingsplan/risker': ['/handlingsplan/risker', '/handlingsplan/risker?plan=lokal-hc01'],
  '/handlingsplan/risker/ny': ['/handlingsplan/risker/ny', '/handlingsplan/risker/ny?plan=regional&atgard=7'],
  '/handlingsplan/risker/$risk': ['/handlingsplan/risker/1', '/handlingsplan/risker/2'],
  '/handlingsplan/samverkan/ny': ['/handlingsplan/samverkan/ny?plan=regional&atgard=7'],
  '/handlingsplan/samverkan/$number': ['/handlingsplan/samverkan/1', '/handlingsplan/samverkan/2'],
  '/handlingsplan/$key/krafter': ['/handlingsplan/regional/krafter'],
  '/handlingsplan/uppfoljning/$round': [
    '/handlingsplan/uppfoljning/omgang-1',
    '/handlingsplan/uppfoljning/omgang-3',
    '/handlingsplan/uppfoljning/omgang-4',
  ],
  '/handlingsplan/uppfoljning/$round/svara': [
    '/handlingsplan/uppfoljning/omgang-1/svara',
    '/handlingsplan/uppfoljning/omgang-4/svara',
  ],
  '/handlingsplan/$key/avslut': ['/handlingsplan/regional/avslut'],
  '/handlingsplan/$key/jamfor': ['/handlingsplan/regional/jamfor?fran=1'],
  '/handlingsplan/$key/urval': ['/handlingsplan/regional/urval'],
  '/handlingsplan/$key/ny': ['/handlingsplan/regional/ny'],
  '/handlingsplan/$key/$number': ['/handlingsplan/regional/9'],
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

/** Addresses of every page, with the page's path. @throws Error when a page with something in its address has no example. */
const all = pages.flatMap(({ path }) => {
  const examples = EXAMPLES[path];
  if (!examples && path.includes('$')) throw new Error(`give an example address of ${path}`);
  return (examples ?? [path]).map((address) => ({ address, path }));
});

export const everyAddress = (): string[] => all.map(({ address }) => address);

/** Whether two of the addresses show one page, in two states or of two things. */
export function isSamePage(one: string, other: string): boolean {
  const pathOf = (wanted: string) => all.find(({ address }) => address === wanted)?.path;
  return pathOf(one) === pathOf(other);
}
