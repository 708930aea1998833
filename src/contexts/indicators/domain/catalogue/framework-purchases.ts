import { purchases } from './purchases.ts';

/** Köp på ramavtal. */
export const frameworkPurchases = purchases(
  {
    key: 'framework-purchases',
    name: { sv: 'Köp på ramavtal', en: 'Framework purchases' },
    description: {
      sv: 'Hyrpersonal köpt av en leverantör som hade ramavtal för personalkategorin den dag arbetet bokfördes. Ett senare avtal ändrar inte äldre köp.',
      en: 'Agency staff bought from a supplier with a framework agreement for the staff category on the date booked. A later agreement does not change earlier purchases.',
    },
    formula: {
      en: 'agency personnel cost inside a framework agreement, net of VAT',
      sv: 'hyrpersonalkostnad på ramavtal, utan moms',
    },
    direction: 'at-least',
  },
  'framework',
  (measures) => measures.framework,
);
