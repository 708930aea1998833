import type { DueItem } from '../../../kernel/due-item.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { DueSource } from '../../../platform/due-source.ts';
import type { Mark } from '../domain/use.ts';
import { isConsulted, type Known, knowAll } from './read-facts.ts';
import { readAllStored } from './stored.ts';

type Waiting = Pick<DueItem, 'kind' | 'title' | 'due'> & Partial<DueItem>;

/** What waits for someone: review, consultation, decision, a review that is owed, and alarms for whoever asked. */
export const dispensationsDue: DueSource = async (tx, { today }) => {
  const known = await knowAll(tx, await readAllStored(tx), today);
  return known.flatMap((one) => [...inCourse(one), ...alarmsOf(one)].map((waiting) => itemOf(one, waiting)));
};

/** Raised by what has happened, so that the same thing later is another thing. */
function itemOf({ stored, steps, unitName }: Known, waiting: Waiting): DueItem {
  const { number, request } = stored;
  return {
    key: `${waiting.kind}:${number}:${steps.filter(({ kind }) => kind !== 'consulted').length}`,
    detail: `${unitName}, ${request.supplierName}`,
    unit: request.unit,
    link: `/inhyrning/dispenser/${number}`,
    ...waiting,
  };
}

function inCourse({ stored, state, steps, isReviewOwed }: Known): Waiting[] {
  const { number, request } = stored;
  // What is asked for should be settled before it begins.
  const due = request.periodFrom;
  const waiting: Waiting[] = [];
  if (state === 'submitted')
    waiting.push({
      kind: 'dispensation-to-review',
      title: `Granska begäran om dispens ${number}`,
      due,
      roles: ['programme-lead'],
      agenda: 'dispensations',
    });
  if (state === 'reviewed' || (state === 'submitted' && request.acute)) {
    const haste = request.acute ? 'akut ' : '';
    const consulted = isConsulted(steps);
    if (!consulted)
      waiting.push({
        kind: 'dispensation-to-consult',
        title: `Lämna synpunkt på ${haste}begäran om dispens ${number}`,
        due,
        roles: ['regional-director'],
      });
    waiting.push({
      kind: 'dispensation-to-decide',
      title: `Besluta om ${haste}begäran om dispens ${number}`,
      due,
      roles: ['health-director'],
    });
  }
  if (isReviewOwed)
    waiting.push({
      kind: 'dispensation-review-owed',
      title: `Granska dispens ${number} i efterhand: den beslutades akut`,
      due: stored.decidedOn,
      roles: ['programme-lead'],
      agenda: 'dispensations',
    });
  return waiting;
}

const ALARMS: Readonly<Partial<Record<Mark, (number: string) => string>>> = {
  'used-80': (number) => `Dispens ${number} är använd till 80 procent: planera för slutet`,
  'used-100': (number) => `Dispens ${number} är förbrukad: boka inget mer på den`,
  'ends-soon': (number) => `Dispens ${number} upphör inom 30 dagar: avsluta eller begär förlängning`,
};

/** For whoever asked, while it can still be acted on. */
function alarmsOf({ stored, state, marks }: Known): Waiting[] {
  const { number, granted, requestedBy } = stored;
  if (state === 'expired' || state === 'revoked') return [];
  return marks.flatMap((mark) => {
    const title = ALARMS[mark]?.(number);
    const due: PlainDate | null = granted?.to ?? null;
    return title === undefined ? [] : [{ kind: `dispensation-${mark}`, title, due, persons: [requestedBy.id] }];
  });
}
