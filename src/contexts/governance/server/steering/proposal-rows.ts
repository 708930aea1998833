import { Refusal } from '../../../../kernel/refusal.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { parameterAt } from '../../../organisation/index.ts';
import { readRules } from '../../../organisation/server.ts';
import type { ProposalDto } from '../../contract/steering.ts';
import { PROPOSAL_TABLE, type ProposalAction, type ProposalStatus } from '../../domain/steering/proposal-states.ts';
import { isKeeping } from './keeping.ts';
import { requireVersion, type Steerer } from './steerer.ts';

/** What the forums are called unless the region says otherwise in the parameter `proposal-forums`, apart by `;`. */
const USUAL_FORUMS =
  'Hälso- och sjukvårdens ledningsgrupp; Central ledningsgrupp; Hälso- och sjukvårdsnämnden; Regionstyrelsen';

export async function readForums(tx: Tx, today: PlainDate): Promise<string[]> {
  const { parameters } = await readRules(tx);
  const own = parameterAt(parameters, 'proposal-forums', today)?.value;
  return String(own ?? USUAL_FORUMS)
    .split(';')
    .map((forum) => forum.trim())
    .filter((forum) => forum !== '');
}

type Which = { group?: string | undefined; number?: number | undefined };

/** Proposals with their answers, newest first. */
export async function readProposals(tx: Tx, { group, number }: Which, steerer: Steerer): Promise<ProposalDto[]> {
  let query = tx
    .selectFrom('proposal')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'proposal.groupId')
    .leftJoin('meeting', 'meeting.id', 'proposal.meetingId')
    .select(['proposal.id', 'proposal.number', 'steeringGroup.key as group', 'steeringGroup.id as groupId', 'unitCode'])
    .select(['title', 'wording', 'forum', 'meeting.reference as meeting', 'sentOn', 'proposal.status'])
    .select('proposal.version')
    .orderBy('proposal.number', 'desc');
  if (group !== undefined) query = query.where('steeringGroup.key', '=', group);
  if (number !== undefined) query = query.where('proposal.number', '=', number);
  const proposals = [];
  for (const { id, groupId, unitCode, ...row } of await query.execute()) {
    const status = row.status as ProposalStatus;
    const isAllowed = await isKeeping(tx, { id: groupId, unitCode }, steerer);
    const actions = isAllowed ? [...PROPOSAL_TABLE[status]] : [];
    proposals.push({ ...row, sentOn: String(row.sentOn), status, answers: await readAnswers(tx, id), actions });
  }
  return proposals;
}

async function readAnswers(tx: Tx, proposalId: string): Promise<ProposalDto['answers']> {
  const rows = await tx
    .selectFrom('proposalAnswer')
    .select(['answeredOn', 'answer', 'words', 'registryNumber', 'proposedWording'])
    .where('proposalId', '=', proposalId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    answeredOn: String(row.answeredOn),
    answer: row.answer as ProposalDto['answers'][number]['answer'],
  }));
}

const STATUS_WORDS: Record<ProposalStatus, string> = {
  waiting: 'lämnat och väntar på svar',
  adopted: 'antaget',
  declined: 'avslaget',
  returned: 'återremitterat',
};

type Claim = { number: number; action: ProposalAction; ifMatch: string | undefined };

/** @throws Refusal `proposal-unknown`, `changed-meanwhile`, `proposal-state`. */
export async function lockProposal(tx: Tx, { number, action, ifMatch }: Claim) {
  const row = await tx
    .selectFrom('proposal')
    .innerJoin('steeringGroup', 'steeringGroup.id', 'proposal.groupId')
    .select(['proposal.id', 'groupId', 'unitCode', 'title', 'wording', 'forum', 'sentOn', 'status'])
    .select('proposal.version')
    .where('proposal.number', '=', number)
    .forUpdate('proposal')
    .executeTakeFirst();
  if (!row) throw new Refusal('proposal-unknown', { number }, { httpStatus: 404 });
  requireVersion(ifMatch, row.version);
  const status = row.status as ProposalStatus;
  if (!PROPOSAL_TABLE[status].includes(action))
    throw new Refusal('proposal-state', { number, status: STATUS_WORDS[status] }, { httpStatus: 409 });
  return { ...row, sentOn: String(row.sentOn), group: { id: row.groupId, unitCode: row.unitCode } };
}
