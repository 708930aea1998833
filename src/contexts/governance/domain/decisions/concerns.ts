/** Where in the web application each kind of thing that a decision can concern has its page. */
const PLACES: Readonly<Record<string, { path: string; parameter: string }>> = {
  dispensation: { path: '/inhyrning/dispenser/$number', parameter: 'number' },
  mandate: { path: '/styrning/uppdrag/$key', parameter: 'key' },
  'decision-point': { path: '/styrning/beslutspunkter/$id', parameter: 'id' },
  plan: { path: '/handlingsplan/$key', parameter: 'key' },
  'local-contract': { path: '/inhyrning/lokala-avtal/$number', parameter: 'number' },
  proposal: { path: '/styrning/forslag/$number', parameter: 'number' },
  meeting: { path: '/styrning/moten/$reference', parameter: 'reference' },
};

/** Kinds of thing that a decision can be said to concern, in Swedish and English by the locales. */
export const CONCERNED = Object.keys(PLACES);

export function placeOf(entity: string, id: string): { to: string; params: Record<string, string> } | undefined {
  const place = Object.hasOwn(PLACES, entity) ? PLACES[entity] : undefined;
  return place && { to: place.path, params: { [place.parameter]: id } };
}
