/**
 * The columns of each kind of file: heading in English, in Swedish, and other spellings, as `docs/formats.md` lists them.
 * `needs`: every group must have at least one of its columns.
 */
export type TabularKind = 'ledger' | 'staff' | 'engagements' | 'series';

export type KindColumns = {
  headings: Readonly<Record<string, readonly string[]>>;
  needs: readonly (readonly string[])[];
};

const COST_CENTRE = ['cost_centre', 'kostnadsställe', 'cost_center', 'kst'];
const UNIT = ['unit', 'enhet'];
const STAFF_CATEGORY = ['staff_category', 'personalkategori'];
const SUPPLIER = ['supplier', 'leverantör'];
const MONTH = ['month', 'månad'];

export const KINDS: Readonly<Record<TabularKind, KindColumns>> = {
  ledger: {
    headings: {
      date: ['date', 'datum'],
      month: MONTH,
      account: ['account', 'konto'],
      costCentre: COST_CENTRE,
      amount: ['amount', 'belopp'],
      debit: ['debit', 'debet'],
      credit: ['credit', 'kredit'],
      voucher: ['voucher', 'verifikation'],
      supplier: SUPPLIER,
      supplierNumber: ['supplier_number', 'leverantörsnummer'],
      text: ['text'],
      quantity: ['quantity', 'antal'],
    },
    needs: [['date', 'month'], ['account'], ['costCentre'], ['amount', 'debit', 'credit']],
  },
  staff: {
    headings: {
      month: MONTH,
      unit: UNIT,
      costCentre: COST_CENTRE,
      staffCategory: STAFF_CATEGORY,
      headcount: ['headcount', 'antal'],
      fte: ['fte', 'årsarbetare'],
      vacantFte: ['vacant_fte', 'vakanta'],
      joined: ['joined', 'nyanställda'],
      leftCount: ['left', 'slutat'],
      retired: ['retired', 'pensionerade'],
      becameAgency: ['became_agency', 'till_bemanningsföretag'],
      sickLeaveShare: ['sick_leave_share', 'sjukfrånvaro'],
      overtimeHours: ['overtime_hours', 'övertid'],
    },
    needs: [['month'], ['unit', 'costCentre'], ['staffCategory'], ['headcount', 'fte']],
  },
  engagements: {
    headings: {
      reference: ['reference', 'referens'],
      unit: UNIT,
      staffCategory: STAFF_CATEGORY,
      from: ['from', 'från'],
      to: ['to', 'till'],
      hours: ['hours', 'timmar'],
      weeks: ['weeks', 'veckor'],
      supplier: SUPPLIER,
      onCallHours: ['on_call_hours', 'jourtimmar'],
      agreement: ['agreement', 'avtal'],
      dispensation: ['dispensation', 'dispens'],
    },
    needs: [['reference'], ['unit'], ['staffCategory'], ['from'], ['to'], ['hours', 'weeks'], ['supplier']],
  },
  series: {
    headings: {
      indicator: ['indicator', 'nyckeltal'],
      unit: UNIT,
      period: ['period'],
      value: ['value', 'värde'],
      staffCategory: STAFF_CATEGORY,
      target: ['target', 'målvärde'],
      comment: ['comment', 'kommentar'],
    },
    needs: [['indicator'], ['unit'], ['period'], ['value', 'target']],
  },
};

export const TABULAR_KINDS = Object.keys(KINDS) as TabularKind[];
