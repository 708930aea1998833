import type { DueItem } from '../../../../kernel/due-item.ts';
import { addDays, isValidOn, type PlainDate, toEpochDay } from '../../../../kernel/plain-date.ts';
import type { Agreement } from '../../../organisation/index.ts';

const LINK = '/installningar/avtal';

/** The same day a year later; 29 February becomes 28. */
const yearLater = (day: PlainDate): PlainDate =>
  `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}` as PlainDate;

/**
 * What the steering group has to know of agreements: framework agreements that end within twelve months, and whether
 * something takes over; local agreements and direct awards that still run, as they are to be ended.
 */
export function agreementItems(agreements: readonly Agreement[], today: PlainDate, unit: string): DueItem[] {
  return [
    ...agreements.flatMap((agreement) => endingItem(agreement, agreements, today, unit)),
    ...agreements.flatMap((agreement) => runningItem(agreement, today, unit)),
  ];
}

function endingItem(agreement: Agreement, all: readonly Agreement[], today: PlainDate, unit: string): DueItem[] {
  const { kind, validTo, key, name } = agreement;
  if (kind !== 'framework' || validTo === undefined || validTo < today || validTo > yearLater(today)) return [];
  const days = toEpochDay(validTo) - toEpochDay(today);
  const isFollowed = all.some((other) => other !== agreement && takesOver(agreement, other, addDays(validTo, 1)));
  return [
    {
      key: `agreement-ends:${key}:${validTo}`,
      kind: 'agreement-ends',
      title: `${name} löper ut ${validTo}`,
      detail: isFollowed
        ? `Om ${days} dagar. Ett annat avtal gäller därefter för samma personalkategorier.`
        : `Om ${days} dagar. Inget annat ramavtal täcker samma personalkategorier därefter: ett avtalslöst läge hotar. Ta ställning till förlängning eller ny upphandling.`,
      due: validTo,
      unit,
      link: LINK,
      roles: ['procurement-officer'],
      agenda: 'agreements',
    },
  ];
}

/** An agreement that names no staff categories covers all of them. */
function takesOver(ending: Agreement, other: Agreement, day: PlainDate): boolean {
  if (other.kind !== 'framework' || !isValidOn(other, day)) return false;
  if (other.staffCategories.length === 0) return true;
  return (
    ending.staffCategories.length > 0 && ending.staffCategories.every((key) => other.staffCategories.includes(key))
  );
}

function runningItem({ kind, key, name, validTo, ...rest }: Agreement, today: PlainDate, unit: string): DueItem[] {
  if (kind === 'framework' || !isValidOn({ ...rest, validTo }, today)) return [];
  const sort = kind === 'local' ? 'Lokalt avtal' : 'Direktupphandling';
  return [
    {
      key: `agreement-runs:${key}:${validTo ?? 'open'}`,
      kind: 'agreement-runs',
      title: `${name} gäller fortfarande`,
      detail:
        validTo === undefined
          ? `${sort} utan slutdatum. Besluta när det ska avslutas.`
          : `${sort} som gäller till och med ${validTo}. Följ upp att det avslutas och inte förlängs.`,
      due: validTo ?? null,
      unit,
      link: LINK,
      roles: ['procurement-officer'],
      agenda: 'contracts',
    },
  ];
}
