import type { Profile } from './profile.ts';

/**
 * A transaction extract as made from Unit4 ERP (formerly Agresso), with the Norwegian headings some installations keep.
 * Assumed: `Period` is YYYYMM and decides the month of booking; the transaction date may lie in another month.
 */
export const unit4: Profile = {
  key: 'unit4',
  kind: 'ledger',
  name: 'Unit4 (Agresso), transaktionsutdrag',
  periodDecides: true,
  headings: {
    date: ['Transdatum', 'Trans.datum', 'Trans.dato', 'Transaktionsdatum', 'Verifikationsdatum', 'Bilagsdato'],
    month: ['Period', 'Periode'],
    account: ['Konto(T)', 'Kontokod'],
    costCentre: ['Koststed', 'Kostställe', 'Kostnst', 'Dim1', 'Dim 1'],
    amount: ['Beløp', 'Belopp SEK', 'Kontobelopp', 'Nettobelopp'],
    voucher: ['Bilagsnr', 'Verifikationsnr', 'Vernr', 'Ver.nr', 'Transnr'],
    supplier: ['Leverandør', 'Resk.namn', 'Reskontranamn', 'Leverantörsnamn', 'Resk.nr(T)'],
    supplierNumber: ['Leverantörsnr', 'Orgnr', 'Organisationsnummer', 'Org.nr', 'Foretaksnr'],
    text: ['Tekst', 'Beskrivning', 'Verifikationstext'],
    quantity: ['Kvantitet', 'Antall', 'Nummer 1'],
  },
};
