import { findPersonalNumber } from '../../../../kernel/personal-number.ts';
import type { ContractFacts } from './local-contract.ts';

export type ContractFault = { code: string; field: string; values?: Record<string, string> };

/** Everything that is wrong with what was written, at once. `known`: what the region file has. */
export function contractFaults(
  facts: ContractFacts,
  known: { units: ReadonlySet<string>; staffCategories: ReadonlySet<string> },
): ContractFault[] {
  return [...faultsOfTexts(facts), ...faultsOfDates(facts), ...faultsOfReferences(facts, known)];
}

function faultsOfTexts(facts: ContractFacts): ContractFault[] {
  const texts = [
    ['supplierNumber', facts.supplierNumber ?? ''],
    ['supplier', facts.supplier],
    ['title', facts.title],
    ['ground', facts.ground],
    ...facts.endPlan.map(({ what, who }) => ['endPlan', `${what} ${who}`] as const),
  ] as const;
  const personal = texts.flatMap(([field, text]) => {
    const found = findPersonalNumber(text);
    return found ? [{ code: 'contract-personal-number', field, values: { masked: found.masked } }] : [];
  });
  const isUnfit = facts.supplierNumber !== null && !/^\d{6}-?\d{4}$/.test(facts.supplierNumber);
  return [...personal, ...(isUnfit ? [{ code: 'contract-supplier-number-unfit', field: 'supplierNumber' }] : [])];
}

function faultsOfDates({ validFrom, validTo, options }: ContractFacts): ContractFault[] {
  const faults: ContractFault[] = [];
  if (validTo !== null && validTo < validFrom) faults.push({ code: 'contract-dates-reversed', field: 'validTo' });
  let last = validTo;
  for (const { extendsTo, usedOn } of options) {
    // A used option is what the last day came from; the ones left must each lead further.
    if (usedOn !== null) continue;
    if (last === null) faults.push({ code: 'contract-option-without-end', field: 'options' });
    else if (extendsTo <= last) faults.push({ code: 'contract-option-too-early', field: 'options', values: { last } });
    last = extendsTo;
  }
  return faults;
}

function faultsOfReferences(
  { unit, staffCategories }: ContractFacts,
  known: { units: ReadonlySet<string>; staffCategories: ReadonlySet<string> },
): ContractFault[] {
  const unknown = staffCategories.filter((key) => !known.staffCategories.has(key));
  return [
    ...(known.units.has(unit) ? [] : [{ code: 'contract-unit-unknown', field: 'unit', values: { unit } }]),
    ...unknown.map((key) => ({ code: 'contract-staff-category-unknown', field: 'staffCategories', values: { key } })),
  ];
}
