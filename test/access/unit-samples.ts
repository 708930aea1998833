import type { Role } from '../../src/contexts/people/index.ts';
import { sampleFiles } from '../builders/sample-files.ts';
import { type AccessRegion, send, type Someone } from './access-region.ts';

/** What the samples name: one thing of each kind, made in HC1. */
export type Things = Awaited<ReturnType<typeof makeThings>>;

type Sample = {
  /** With what it names filled in. */
  path(things: Things): string;
  body?: unknown;
  bytes?: Uint8Array<ArrayBuffer>;
  /** Roles that the table lets in and that the thing itself then turns away, and why. */
  except?: { roles: readonly Role[]; because: string };
};

const DAY = '2026-01-01';
const LATER = '2026-12-31';
const PDF = new Uint8Array(sampleFiles['pdf']!);
const WORDS = { reason: 'Behövs inte' };
const DECISION = {
  decidedOn: DAY,
  forum: 'Verksamheten',
  decider: { name: 'P', role: 'area-manager' },
  subject: 'Ett beslut',
  outcome: 'Ja',
  ground: 'Delegation',
};
const CONTRACT = {
  kind: 'local',
  title: 'Avtal',
  supplier: 'Vårdkraft AB',
  unit: 'HC1',
  valueOre: 100,
  validFrom: DAY,
  ground: 'Behov',
};
const ACTION = { area: 'recruitment', level: 'close-to-operations', title: 'Rekrytera', unit: 'HC1' };

const RISK = {
  plan: 'planen',
  area: 'economy',
  cause: 'Färre händer',
  consequence: 'Dyrare',
  probability: 2,
  severity: 2,
  measure: 'Följ upp',
  residualProbability: 1,
  residualSeverity: 1,
  reviewOn: LATER,
};
const CONSULTATION = { plan: 'planen', heldOn: DAY, subject: 'Planen', parties: [{ union: 'Läkarförbundet' }] };
const FORCE = { plan: 'planen', side: 'driving', strength: 2, text: 'Chefer som vill' };
const ROUND = { period: '2026-11', plans: ['planen'], opensOn: DAY, dueOn: LATER };

const LINE = ['area-manager', 'head-of-department'] as const;
const IN_REGIONAL_PLAN = { roles: LINE, because: 'a region’s plan is changed by those who lead the programme' };

/** A valid call of every route that concerns a unit, to something in HC1. */
export const UNIT_SAMPLES: Readonly<Record<string, Sample>> = {
  'post /attachments': {
    path: ({ contract }) => `/attachments?entity=local-contract&entityId=${contract}&fileName=avtal.pdf`,
    bytes: PDF,
  },
  'delete /attachments/{id}': { path: ({ attachment }) => `/attachments/${attachment}` },

  'post /mandates': { path: () => '/mandates', body: { unit: 'HC1', directive: { title: 'Ett uppdrag' } } },
  'patch /mandates/{id}': { path: ({ mandate }) => `/mandates/${mandate}`, body: { idea: 'Idé' } },
  'post /mandates/{id}/establishments': { path: ({ mandate }) => `/mandates/${mandate}/establishments` },
  'post /mandates/{id}/closings': { path: ({ mandate }) => `/mandates/${mandate}/closings` },
  'patch /decision-points/{id}': {
    path: ({ point }) => `/decision-points/${point}`,
    body: { answers: [{ item: 1, answer: 'yes' }] },
  },
  'post /decision-points/{id}/exceptions': {
    path: ({ point }) => `/decision-points/${point}/exceptions`,
    body: { item: 1, reason: 'Undantag' },
  },
  'post /decision-points/{id}/decisions': {
    path: ({ point }) => `/decision-points/${point}/decisions`,
    body: { decision: 'no', comment: '', registryNumber: 'RS 1-2026', date: DAY },
  },

  'post /steering-groups': {
    path: () => '/steering-groups',
    body: { key: 'GRUPP', name: 'Gruppen', unit: 'HC1', duties: [] },
  },
  'patch /steering-groups/{key}': { path: ({ group }) => `/steering-groups/${group}`, body: { name: 'Gruppen' } },
  'post /steering-groups/{key}/members': {
    path: ({ group }) => `/steering-groups/${group}/members`,
    body: { person: 'controller-R', role: 'member', validFrom: DAY },
  },
  'patch /steering-groups/{key}/members/{member}': {
    path: ({ group, member }) => `/steering-groups/${group}/members/${member}`,
    body: { validTo: LATER },
  },
  'post /meetings': {
    path: () => '/meetings',
    body: { group: 'STYR', date: LATER, startsAt: '09:00', place: 'Sal 1' },
  },

  'post /decisions': { path: () => '/decisions', body: { ...DECISION, unit: 'HC1' } },
  'post /decisions/{number}/successors': {
    path: ({ decision }) => `/decisions/${decision}/successors`,
    body: DECISION,
  },
  'post /decisions/{number}/follow-ups': {
    path: ({ decision }) => `/decisions/${decision}/follow-ups`,
    body: { followedUpOn: DAY, words: 'Verkställt' },
  },

  'get /dispensations/{id}': { path: ({ dispensation }) => `/dispensations/${dispensation}` },
  'post /dispensation-previews': { path: () => '/dispensation-previews', body: { unit: 'HC1' } },
  'post /dispensations': { path: () => '/dispensations', body: { unit: 'HC1' } },
  'patch /dispensations/{id}': {
    path: ({ dispensation }) => `/dispensations/${dispensation}`,
    body: { consequence: 'Stängt' },
  },
  'post /dispensations/{id}/submissions': {
    path: ({ dispensation }) => `/dispensations/${dispensation}/submissions`,
    body: {},
  },
  'post /dispensations/{id}/withdrawals': {
    path: ({ dispensation }) => `/dispensations/${dispensation}/withdrawals`,
    body: WORDS,
  },
  'post /dispensations/{id}/extensions': {
    path: ({ dispensation }) => `/dispensations/${dispensation}/extensions`,
    body: { periodTo: LATER },
  },
  'post /dispensations/{id}/reviews': {
    path: ({ dispensation }) => `/dispensations/${dispensation}/reviews`,
    body: { endorsed: true, meetingDate: DAY, meetingName: 'Styrgruppen', minutes: 'Tillstyrks' },
  },
  'post /dispensations/{id}/consultations': {
    path: ({ dispensation }) => `/dispensations/${dispensation}/consultations`,
    body: { words: 'Inget att invända' },
  },
  'post /dispensations/{id}/decisions': {
    path: ({ dispensation }) => `/dispensations/${dispensation}/decisions`,
    body: { outcome: 'declined', ground: 'Behovet är inte styrkt' },
  },
  'post /dispensations/{id}/revocations': {
    path: ({ dispensation }) => `/dispensations/${dispensation}/revocations`,
    body: WORDS,
  },

  'post /local-contracts': { path: () => '/local-contracts', body: CONTRACT },
  'patch /local-contracts/{number}': {
    path: ({ contract }) => `/local-contracts/${contract}`,
    body: { title: 'Avtal' },
  },
  'post /local-contracts/{number}/extensions': {
    path: ({ contract }) => `/local-contracts/${contract}/extensions`,
    body: { extendsTo: LATER, usedOn: DAY },
  },
  'post /local-contracts/{number}/notices': {
    path: ({ contract }) => `/local-contracts/${contract}/notices`,
    body: { noticeGivenOn: DAY },
  },
  'post /local-contracts/{number}/notice-withdrawals': {
    path: ({ contract }) => `/local-contracts/${contract}/notice-withdrawals`,
  },
  'post /local-contracts/{number}/endings': {
    path: ({ contract }) => `/local-contracts/${contract}/endings`,
    body: { endedOn: DAY, reason: 'Upphört' },
  },

  'post /plans': {
    path: () => '/plans',
    body: { key: 'en-plan', name: 'En plan', unit: 'HC1', validFrom: DAY, validTo: LATER },
  },
  'patch /plans/{key}': { path: ({ plan }) => `/plans/${plan}`, body: { name: 'Planen' } },
  'post /plans/{key}/adoptions': {
    path: ({ plan }) => `/plans/${plan}/adoptions`,
    body: { adoptedOn: DAY, forum: 'Regionstyrelsen', ground: 'Reglemente' },
  },
  'post /planned-actions': {
    path: () => '/planned-actions',
    body: { ...ACTION, plan: 'planen' },
    except: IN_REGIONAL_PLAN,
  },
  'patch /planned-actions/{id}': {
    path: ({ action }) => `/planned-actions/${action}`,
    body: { title: 'Rekrytera' },
    except: IN_REGIONAL_PLAN,
  },
  'post /planned-actions/{id}/status-reports': {
    path: ({ action }) => `/planned-actions/${action}/status-reports`,
    body: { move: 'start' },
  },
  'post /planned-actions/{id}/checkpoints': {
    path: ({ action }) => `/planned-actions/${action}/checkpoints`,
    body: { text: 'Annonsen är ute' },
  },
  'post /action-grades': {
    path: () => '/action-grades',
    body: { unit: 'HC1', action: 1, degreeInPlace: 1, expectedEffect: 1, difficulty: 1, priority: 1 },
  },
  'post /catalogue-choices': { path: () => '/catalogue-choices', body: { unit: 'HC1', action: 1, chosen: true } },
  'post /plans/{key}/chosen-actions': { path: ({ plan }) => `/plans/${plan}/chosen-actions`, except: IN_REGIONAL_PLAN },
  'post /plans/{key}/endings': {
    path: ({ plan }) => `/plans/${plan}/endings`,
    body: { endedOn: DAY, forum: 'Regionstyrelsen', ground: 'Programmet är slut' },
  },

  'post /risks': { path: () => '/risks', body: RISK },
  'patch /risks/{id}': { path: ({ risk }) => `/risks/${risk}`, body: { cause: 'Färre händer' } },
  'post /risks/{id}/acceptances': { path: ({ risk }) => `/risks/${risk}/acceptances`, body: { words: 'Vi tar den' } },
  'post /risks/{id}/reviews': {
    path: ({ risk }) => `/risks/${risk}/reviews`,
    body: { outcome: 'keep', words: 'Står kvar' },
  },
  'post /consultations': { path: () => '/consultations', body: CONSULTATION },
  'patch /consultations/{id}': {
    path: ({ consultation }) => `/consultations/${consultation}`,
    body: { subject: 'Planen' },
  },
  'post /consultations/{id}/standpoints': {
    path: ({ consultation }) => `/consultations/${consultation}/standpoints`,
    body: { standpoint: 'agree', words: 'Bra' },
    except: { roles: ['union-representative'], because: 'only the representative whom the consultation names' },
  },
  'put /planned-actions/{id}/consultation-requirement': {
    path: ({ action }) => `/planned-actions/${action}/consultation-requirement`,
    body: { required: true },
  },
  'post /forces': { path: () => '/forces', body: FORCE, except: IN_REGIONAL_PLAN },
  'patch /forces/{id}': {
    path: ({ force }) => `/forces/${force}`,
    body: { strength: 3 },
    except: IN_REGIONAL_PLAN,
  },
  'post /follow-up-rounds': { path: () => '/follow-up-rounds', body: { ...ROUND, key: 'en-omgang' } },
  'patch /follow-up-rounds/{key}': {
    path: ({ round }) => `/follow-up-rounds/${round}`,
    body: { instruction: 'Svara kort' },
  },
  'post /follow-up-rounds/{key}/openings': { path: ({ round }) => `/follow-up-rounds/${round}/openings` },
  'post /follow-up-rounds/{key}/closings': { path: ({ round }) => `/follow-up-rounds/${round}/closings` },
  'post /handovers': {
    path: () => '/handovers',
    body: { action: 'planen.1', receiver: 'hr-strategist-R', handsOverOn: LATER, words: 'Tar över' },
  },
  'post /local-plan-orders': {
    path: () => '/local-plan-orders',
    body: { plan: 'planen', units: ['HC1'], dueOn: LATER, instruction: 'Gör en egen plan' },
  },
};

/** Routes that concern a unit and have no sample, each with why. */
const LOCAL_PLAN = 'takes an adopted plan and an order; local-plans.db.test.ts tries it from another department';
export const WITHOUT_SAMPLE: Readonly<Record<string, string>> = {
  'patch /local-plans/{key}': LOCAL_PLAN,
  'post /local-plans/{key}/adoptions': LOCAL_PLAN,
  'post /local-plans/{key}/answers': LOCAL_PLAN,
  'post /local-plans/{key}/extensions': LOCAL_PLAN,
  'post /local-plans/{key}/starts': LOCAL_PLAN,
  'post /local-plans/{key}/withdrawals': LOCAL_PLAN,
};

/** Makes what the samples name, each by someone who may, over HC1. */
export async function makeThings({ demo, tokenOf }: AccessRegion) {
  const make = async (as: Someone, path: string, content: { body?: unknown; bytes?: Uint8Array<ArrayBuffer> }) => {
    const answer = await send(demo, 'POST', path, { token: tokenOf(as), ...content });
    const text = await answer.text();
    if (answer.status !== 201 && answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as Record<string, unknown> & { key: string; id: string; number: string | number };
  };
  const LEAD = 'programme-lead-HC1';
  const mandate = await make(LEAD, '/mandates', {
    body: { unit: 'HC1', directive: { title: 'Uppdrag', owners: ['regional-director-HC1', 'health-director-HC1'] } },
  });
  const group = { key: 'STYR', name: 'Styrgruppen', unit: 'HC1', duties: [] };
  await make(LEAD, '/steering-groups', { body: group });
  const member = await make(LEAD, '/steering-groups/STYR/members', {
    body: { person: 'hr-strategist-R', role: 'member', validFrom: DAY },
  });
  const decision = await make('head-of-department-HC1', '/decisions', { body: { ...DECISION, unit: 'HC1' } });
  const dispensation = await make('head-of-department-HC1', '/dispensations', { body: { unit: 'HC1' } });
  const contract = await make('procurement-officer-HC1', '/local-contracts', { body: CONTRACT });
  const place = `/attachments?entity=local-contract&entityId=${contract.number}&fileName=bilaga.pdf`;
  const attachment = await make('procurement-officer-HC1', place, { bytes: PDF });
  await make('programme-lead-R', '/catalogue-actions', {
    body: {
      key: 'en-atgard',
      area: ACTION.area,
      level: 'Verksamhetsnära',
      title: 'Rekrytera',
      description: 'Fler egna läkare.',
      responsibleRole: 'hr-strategist',
      checkpoints: ['Annonsen är ute'],
      indicators: [{ indicator: 'agency-weeks', direction: 'down' }],
      source: 'Regionens plan',
    },
  });
  const plan = { key: 'planen', name: 'Planen', unit: 'HC1', validFrom: DAY, validTo: LATER };
  await make(LEAD, '/plans', { body: plan });
  await make(LEAD, '/planned-actions', { body: { ...ACTION, plan: plan.key } });
  const risk = await make('head-of-department-HC1', '/risks', { body: RISK });
  const consultation = await make('head-of-department-HC1', '/consultations', { body: CONSULTATION });
  const force = await make(LEAD, '/forces', { body: FORCE });
  const round = await make(LEAD, '/follow-up-rounds', { body: { ...ROUND, key: 'omgangen' } });
  return {
    risk: risk.number,
    consultation: consultation.number,
    force: force.number,
    round: round.key,
    mandate: mandate.key,
    point: `${mandate.key}-BP0`,
    group: group.key,
    member: member.id,
    decision: decision.number,
    dispensation: dispensation.number,
    contract: contract.number,
    attachment: attachment.id,
    plan: plan.key,
    action: `${plan.key}.1`,
  };
}
