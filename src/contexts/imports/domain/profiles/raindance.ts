import type { Profile } from './profile.ts';

/**
 * A ledger extract as made from Raindance. Assumed: one row per posting, `Ansvar` is the cost centre, amounts either
 * signed in `Belopp` or split in `Debet` and `Kredit`. Coding parts have local names: adapt them here.
 */
export const raindance: Profile = {
  key: 'raindance',
  kind: 'ledger',
  name: 'Raindance, huvudboksutdrag',
  headings: {
    date: ['Verdatum', 'Ver.datum', 'Verifikationsdatum', 'Bokföringsdatum', 'Bokf.datum'],
    month: ['Redovisningsperiod'],
    account: ['Kto', 'Kontonr'],
    costCentre: ['Ansvar', 'Ansv', 'Ansvarskod'],
    amount: ['Utfall', 'Belopp SEK', 'Bokfört belopp'],
    debit: ['Debetbelopp'],
    credit: ['Kreditbelopp'],
    voucher: ['Vernr', 'Ver.nr', 'Verifikationsnr', 'Verifikationsnummer', 'Ver'],
    supplier: ['Leverantörsnamn', 'Lev.namn', 'Motpart namn'],
    supplierNumber: ['Leverantörsnr', 'Lev.nr', 'Orgnr', 'Organisationsnummer', 'Leverantörens orgnr'],
    text: ['Vertext', 'Radtext', 'Verifikationstext', 'Benämning'],
    quantity: ['Kvantitet'],
  },
};
