import type { PointDefinition } from './directive.ts';

/**
 * The points of the form that the model is taken from: BP0, BP1, milestones and BP4. Only BP1 has a checklist there. A
 * region with another model writes its own points into the mandate.
 */
export const STANDARD_POINTS_SOURCE = 'Uppdragsmodellens direktivmall, Region Västerbotten 2024';

export const standardPoints = (): PointDefinition[] => [
  {
    id: 'p-bp0',
    key: 'BP0',
    name: 'BP0 Beslut att ta fram ett direktiv',
    phase: 'Förberedelse',
    leadsTo: null,
    checklist: [],
  },
  {
    id: 'p-bp1',
    key: 'BP1',
    name: 'BP1 Beslut att starta planering och genomförande',
    phase: 'Planering och genomförande',
    leadsTo: 'running',
    checklist: [
      'Arbetet passar att driva som ett uppdrag enligt regionens modell, och det är beslutat',
      'Direktivet är färdigskrivet i alla delar',
      'De resurser som planering och genomförande kräver är säkrade',
      'Uppdraget stämmer med verksamhetens mål och strategier',
      'Ägare, ledare, mottagare och andra berörda är utsedda och vet om det',
    ],
  },
  { id: 'p-ms1', key: 'MS1', name: 'MS1 Första avstämningen', phase: null, leadsTo: null, checklist: [] },
  { id: 'p-ms2', key: 'MS2', name: 'MS2 Andra avstämningen', phase: null, leadsTo: null, checklist: [] },
  {
    id: 'p-bp4',
    key: 'BP4',
    name: 'BP4 Beslut att lämna över och avsluta',
    phase: 'Överlämning',
    leadsTo: 'handed-over',
    checklist: [],
  },
];
