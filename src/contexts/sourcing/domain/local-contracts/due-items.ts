import type { DueItem } from '../../../../kernel/due-item.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { alarmsOf, overdueSteps } from './alarms.ts';
import type { DirectAwardSum } from './direct-awards.ts';
import { lastDayOf, type LocalContract } from './local-contract.ts';
import type { CoverEnd } from './agreement-cover.ts';
import type { SpendAfterEnd } from './spend.ts';

const LIST = '/inhyrning/lokala-avtal';
const BUYERS = ['procurement-officer'] as const;

/** Öre as whole kronor with thousands apart. */
const kronor = (ore: number): string => `${String(Math.round(ore / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')} kr`;

/** What waits for someone because of one contract. Running ones stand on the steering group's agenda until they are ended. */
export function dueItemsOf(contract: LocalContract, spend: SpendAfterEnd, today: PlainDate): DueItem[] {
  const { number, supplier, unit, title } = contract;
  const alarms = alarmsOf(contract, spend, today);
  const name = `Avtal nr ${number} med ${supplier}`;
  const lastDay = lastDayOf(contract);
  const base = { detail: title, unit, link: `${LIST}/${number}`, agenda: 'contracts' as const };
  const items: DueItem[] = [];
  const add = (kind: string, sign: string, due: PlainDate | null, sentence: string, more: Partial<DueItem> = {}) =>
    items.push({ key: `${kind}:${number}:${sign}`, kind, title: sentence, due, roles: BUYERS, ...base, ...more });
  if (alarms.includes('spend-after-end')) {
    const amount = kronor(spend.outsideOre);
    const sentence = `${name} tog slut ${lastDay}, men ${amount} är bokfört efter det. Ta reda på varför.`;
    add('contract-spend-after-end', String(spend.outsideOre), null, sentence);
  }
  if (alarms.includes('past-last-day'))
    add(
      'contract-past-last-day',
      String(lastDay),
      lastDay,
      `${name} har gått ut. Avsluta det, eller ange ny sista dag.`,
    );
  else if (contract.status !== 'ended')
    add(
      'contract-running',
      `${contract.status}:${lastDay}`,
      lastDay,
      `${name} gäller fortfarande. Följ att det avvecklas.`,
    );
  if (alarms.includes('no-end-plan'))
    add(
      'contract-no-end-plan',
      String(lastDay),
      lastDay,
      `${name} saknar avvecklingsplan. Lägg till vad som ska göras, av vem och när.`,
    );
  for (const step of overdueSteps(contract, today)) {
    const persons = step.personId === null ? {} : { persons: [step.personId] };
    add(
      'contract-step-overdue',
      `${step.due}:${step.what}`,
      step.due,
      `${name}: ”${step.what}” skulle ha varit klart.`,
      persons,
    );
  }
  return items;
}

/** What concerns no contract by itself: suppliers near the limit, and staff categories that will be without agreement. */
export function dueItemsOfRegion(
  sums: readonly DirectAwardSum[],
  ends: readonly CoverEnd[],
  { root, year, nameOf }: { root: string; year: string; nameOf(staffCategory: string): string },
): DueItem[] {
  const base = { unit: root, link: LIST, roles: BUYERS };
  const awards = sums
    .filter(({ level }) => level === 'near' || level === 'over')
    .map((sum): DueItem => {
      const [counted, limit] = [kronor(sum.countedOre), kronor(sum.limitOre ?? 0)];
      const title =
        sum.level === 'over'
          ? `Direktupphandlingarna från ${sum.supplier} är ${counted} under ${year}. Det når gränsen ${limit}: köp inte mer så.`
          : `Direktupphandlingarna från ${sum.supplier} närmar sig gränsen ${limit}: ${counted} hittills under ${year}.`;
      const key = `direct-award-${sum.level}:${year}:${sum.supplierNumber ?? sum.supplier}`;
      return { key, kind: `direct-award-${sum.level}`, title, due: null, agenda: 'contracts', ...base };
    });
  const cover = ends.map(({ staffCategory, coveredTo, within }): DueItem => {
    const title =
      within === 0
        ? `Det finns inget avtal i dag för personalkategorin ${nameOf(staffCategory)}. Se till att det blir upphandlat.`
        : `Efter ${coveredTo} finns inget avtal för personalkategorin ${nameOf(staffCategory)}. Se till att ett nytt är på plats i tid.`;
    const key = `agreement-end:${staffCategory}:${coveredTo}:${within}`;
    return { key, kind: 'agreement-end', title, due: coveredTo, agenda: 'agreements', ...base };
  });
  return [...awards, ...cover];
}
