import { purchases } from './purchases.ts';

/** Köp utanför ramavtal och dispens. */
export const offFrameworkPurchases = purchases(
  {
    key: 'off-framework-purchases',
    name: { sv: 'Köp utanför ramavtal', en: 'Off-framework purchases' },
    description: {
      sv: 'Hyrpersonal köpt av en känd leverantör utan vare sig ramavtal eller dispens: lokala avtal och direktupphandlingar.',
      en: 'Agency staff bought from a known supplier with neither framework agreement nor dispensation: local agreements and direct procurement.',
    },
    formula: {
      en: 'agency personnel cost outside framework agreements and dispensations, net of VAT',
      sv: 'hyrpersonalkostnad utanför ramavtal och dispens, utan moms',
    },
    direction: 'at-most',
  },
  'off-framework',
  (measures) => measures.offFramework,
);
