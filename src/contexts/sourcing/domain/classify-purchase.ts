import { UNSPECIFIED } from '../../../kernel/grid.ts';
import { monthOf, monthsBetween } from '../../../kernel/month.ts';
import { type PlainDate, type Validity, isValidOn } from '../../../kernel/plain-date.ts';

/** An agreement for agency staff, as far as it decides what is bought inside it. */
export type PurchaseAgreement = Validity & {
  key: string;
  kind: 'framework' | 'local' | 'direct-award';
  /** Empty: every category. */
  staffCategories: readonly string[];
  /** Organisation numbers or names. */
  suppliers: readonly string[];
};

/** A booked engagement that says under what it was made: an agreement's key or a dispensation. */
export type PurchaseEngagement = {
  unitCode: string | null;
  /** null while unmapped. */
  staffCategory: string | null;
  supplier: string;
  from: PlainDate;
  to: PlainDate;
  agreement: string | null;
  dispensation: string | null;
};

export type Purchase = {
  supplier: string | null;
  supplierNumber: string | null;
  staffCategory: string;
  unitCode: string | null;
  date: PlainDate;
};

export type PurchaseClass = 'framework' | 'dispensed' | 'off-framework' | 'unknown';

/** `556677-8899` and `5566778899` are the same supplier; so are `Vårdkraft AB` and `vårdkraft ab`. */
export const supplierKey = (text: string): string => {
  const folded = text.trim().toLowerCase();
  return /^[\d\s-]+$/.test(folded) ? folded.replaceAll(/\D/g, '') : folded.replaceAll(/\s+/g, ' ');
};

/**
 * Ledger accounts often part doctors from nurses and no further, while engagements name the category: so a purchase and
 * an engagement belong together when they are of the same group.
 */
const GROUPS: Readonly<Record<string, string>> = {
  physician: 'physicians',
  'resident-physician': 'physicians',
  'intern-physician': 'physicians',
  'registered-nurse': 'nurses',
  'specialist-nurse': 'nurses',
  midwife: 'nurses',
};

function sameGroup(a: string, b: string | null): boolean {
  return b === null || a === UNSPECIFIED || (GROUPS[a] ?? a) === (GROUPS[b] ?? b);
}

/** A ledger account that names no category is taken as covered: only the supplier and the date can tell then. */
const covers = (agreement: { staffCategories: readonly string[] }, staffCategory: string): boolean =>
  agreement.staffCategories.length === 0 ||
  staffCategory === UNSPECIFIED ||
  agreement.staffCategories.includes(staffCategory);

const placeOf = (unitCode: string, supplier: string, month: string) => `${unitCode}\t${supplier}\t${month}`;

/** By month as well: a unit hires from the same supplier for years, and every agency row of a ledger is looked up here. */
function engagementsByMonth(engagements: readonly PurchaseEngagement[], keyOf: (supplier: string) => string) {
  const booked = new Map<string, PurchaseEngagement[]>();
  for (const engagement of engagements) {
    if (engagement.unitCode === null || (engagement.agreement === null && engagement.dispensation === null)) continue;
    for (const month of monthsBetween(monthOf(engagement.from), monthOf(engagement.to))) {
      const place = placeOf(engagement.unitCode, keyOf(engagement.supplier), month);
      const list = booked.get(place);
      if (list) list.push(engagement);
      else booked.set(place, [engagement]);
    }
  }
  return booked;
}

/** A region has some hundred suppliers, and its ledger names each of them thousands of times. */
function remembered(keyOf: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let key = known.get(text);
    if (key === undefined) known.set(text, (key = keyOf(text)));
    return key;
  };
}

/** The engagement that a purchase was made under: of the same unit and supplier, and it covers the date. */
export function engagementFinder(engagements: readonly PurchaseEngagement[]) {
  const keyOf = remembered(supplierKey);
  const booked = engagementsByMonth(engagements, keyOf);
  return (purchase: Purchase): PurchaseEngagement | undefined => {
    for (const supplier of suppliersOf(purchase, keyOf)) {
      const found = booked
        .get(placeOf(purchase.unitCode ?? '', supplier, monthOf(purchase.date)))
        ?.find(
          (candidate) =>
            candidate.from <= purchase.date &&
            purchase.date <= candidate.to &&
            sameGroup(purchase.staffCategory, candidate.staffCategory),
        );
      if (found) return found;
    }
    return undefined;
  };
}

const suppliersOf = ({ supplierNumber, supplier }: Purchase, keyOf: (text: string) => string): string[] =>
  [supplierNumber, supplier].filter((text) => text !== null && text.trim() !== '').map((text) => keyOf(text!));

/**
 * Inside or outside the framework agreement, by the date of the work: a new agreement counts from its first day. A
 * booking keeps what it was made under, so an engagement of the same unit and supplier that covers the date, and names
 * an agreement or a dispensation, goes first. Without any supplier nothing can be said: `unknown`.
 */
export function purchaseClassifier(
  agreements: readonly PurchaseAgreement[],
  engagements: readonly PurchaseEngagement[],
) {
  const frameworks = agreements
    .filter((agreement) => agreement.kind === 'framework')
    .map((agreement) => ({ ...agreement, suppliers: new Set(agreement.suppliers.map(supplierKey)) }));
  const frameworkKeys = new Set(frameworks.map((agreement) => agreement.key));
  const keyOf = remembered(supplierKey);
  const engagementOf = engagementFinder(engagements);
  return (purchase: Purchase): PurchaseClass => {
    const suppliers = suppliersOf(purchase, keyOf);
    if (suppliers.length === 0) return 'unknown';
    const engagement = engagementOf(purchase);
    if (engagement?.dispensation) return 'dispensed';
    if (engagement?.agreement && frameworkKeys.has(engagement.agreement)) return 'framework';
    const inside = frameworks.some(
      (agreement) =>
        isValidOn(agreement, purchase.date) &&
        covers(agreement, purchase.staffCategory) &&
        suppliers.some((supplier) => agreement.suppliers.has(supplier)),
    );
    return inside ? 'framework' : 'off-framework';
  };
}
