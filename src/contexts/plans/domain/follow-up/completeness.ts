/** One action that a round has asked about. */
export type Asked = { unit: string; person: string | null; isAnswered: boolean };

export type Share = { key: string | null; asked: number; answered: number };
export type Completeness = {
  asked: number;
  answered: number;
  byUnit: Share[];
  /** `key` is null for the actions that nobody was found to answer for. */
  byPerson: Share[];
  /** Divisions whose parts do not add up to the whole. Empty when all do. */
  faults: ('by-unit' | 'by-person')[];
};

/** Answered of asked, in the whole, by unit and by person; each division covers every action once. */
export function completeness(asked: readonly Asked[]): Completeness {
  const whole = { asked: asked.length, answered: asked.filter(({ isAnswered }) => isAnswered).length };
  const byUnit = divide(asked, ({ unit }) => unit);
  const byPerson = divide(asked, ({ person }) => person);
  const faults: Completeness['faults'] = [];
  if (!addsUp(byUnit, whole)) faults.push('by-unit');
  if (!addsUp(byPerson, whole)) faults.push('by-person');
  return { ...whole, byUnit, byPerson, faults };
}

function divide(asked: readonly Asked[], keyOf: (one: Asked) => string | null): Share[] {
  const shares = new Map<string | null, Share>();
  for (const one of asked) {
    const key = keyOf(one);
    const share = shares.get(key) ?? { key, asked: 0, answered: 0 };
    share.asked += 1;
    if (one.isAnswered) share.answered += 1;
    shares.set(key, share);
  }
  return [...shares.values()].toSorted((one, other) => ((one.key ?? '\uFFFF') < (other.key ?? '\uFFFF') ? -1 : 1));
}

const sum = (shares: readonly Share[], part: 'asked' | 'answered') =>
  shares.reduce((total, share) => total + share[part], 0);

/** Whether parts add up to a whole. */
export const addsUp = (parts: readonly Share[], whole: { asked: number; answered: number }): boolean =>
  sum(parts, 'asked') === whole.asked && sum(parts, 'answered') === whole.answered;
