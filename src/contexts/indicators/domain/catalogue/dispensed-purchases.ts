import { purchases } from './purchases.ts';

/** Köp med dispens. */
export const dispensedPurchases = purchases(
  {
    key: 'dispensed-purchases',
    name: { sv: 'Köp med dispens', en: 'Dispensed purchases' },
    description: {
      sv: 'Hyrpersonal köpt utanför ramavtal med en beviljad dispens.',
      en: 'Agency staff bought outside the framework agreements with a granted dispensation.',
    },
    formula: {
      en: 'agency personnel cost under dispensation, net of VAT',
      sv: 'hyrpersonalkostnad med dispens, utan moms',
    },
    direction: 'at-most',
  },
  'dispensed',
  (measures) => measures.dispensed,
);
