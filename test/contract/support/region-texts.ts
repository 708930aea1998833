/** The region file of the contract, word for word. */
export const CONTRACT_REGION = `region: { code: "24", name: Region Exempel, organisationNumber: "232100-0222", registryNumberPattern: "RS {number}-{year}" }
parameters:                       # dated; what no law or standard fixes
  - { key: hours-per-agency-week, value: 40, validFrom: 2015-01-01, source: Budgetdirektiv 2015 }
  - { key: own-personnel-cost-includes-pensions, value: false, validFrom: 2015-01-01, source: Redovisningsanvisning }
units:                            # a tree; levels are the region's own words
  - { code: R,   name: Region Exempel, level: region }
  - { code: PV,  name: Primärvård, level: område, parent: R, careArea: primary-care }
  - { code: HC1, name: Hälsocentralen Norr, level: verksamhet, parent: PV, costCentres: ["3100-3199", "3250"] }
staffCategories:                  # the standard ones are built in
  - { key: physiotherapist, name: Fysioterapeut }
accounts:                         # first match wins
  - { accounts: "4010-4299", kind: own-personnel, validFrom: 2015-01-01, source: Region-Bas 20 }
  - { accounts: "4510", kind: agency, staffCategory: physician }
  - { accounts: "4511", kind: agency-on-call, staffCategory: physician }
targets:
  - { indicator: agency-cost-to-own-personnel-cost, unit: R, from: { date: 2023-12-31, value: 0.047 }, due: 2025-12-31, value: 0.037, direction: at-most, decision: RS 867-2023 }
agreements:                       # who was under contract when; the split inside / outside follows the date of the work
  - { key: national-2024, name: Nationella avtalet, kind: framework, validFrom: 2024-01-01, validTo: 2027-12-31, staffCategories: [physician, registered-nurse, specialist-nurse, midwife], suppliers: ["556677-8899"] }
series:                           # manually kept or balancing indicators
  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most, role: balancing, careArea: all }
`;

/** Two areas with two health centres and a clinic; two years of costs below. */
export const TREE_REGION = `region: { code: "31", name: Region Träd }
parameters:
  - { key: hours-per-agency-week, value: 40, validFrom: 2015-01-01, source: Budgetdirektiv 2015 }
units:
  - { code: R, name: Region Träd, level: region }
  - { code: PV, name: Primärvård, level: område, parent: R, careArea: primary-care }
  - { code: SJ, name: Sjukhuset, level: område, parent: R, careArea: other-specialised }
  - { code: HC1, name: Hälsocentralen Norr, level: verksamhet, parent: PV, costCentres: ["3100-3199"] }
  - { code: HC2, name: Hälsocentralen Söder, level: verksamhet, parent: PV, costCentres: ["3200"] }
  - { code: MED, name: Medicinkliniken, level: verksamhet, parent: SJ, costCentres: ["4100"] }
accounts:
  - { accounts: "4010-4299", kind: own-personnel }
  - { accounts: "4510", kind: agency, staffCategory: physician }
  - { accounts: "4520", kind: agency, staffCategory: registered-nurse }
  - { accounts: "4511", kind: agency-on-call, staffCategory: physician }
targets:
  - { indicator: agency-cost-to-own-personnel-cost, unit: R, from: { date: 2023-12-31, value: 0.2 }, due: 2025-12-31, value: 0.1, direction: at-most, decision: RF 12-2023 }
series:
  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most, role: balancing }
`;

export type LedgerRow = readonly [date: string, account: string, costCentre: string, amount: string, supplier?: string];

/** Ledger text with the Swedish headings of the contract. */
export const ledger = (rows: readonly LedgerRow[]): string =>
  `datum;konto;kostnadsställe;belopp;leverantörsnummer\n${rows.map((row) => [...row, ''].slice(0, 5).join(';')).join('\n')}\n`;
