import type * as z from 'zod';
import type { Principal } from '../../../../../platform/access/principal.ts';
import type { Actor } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { HandoverDto, HandoverFilter } from '../../../contract/follow-up.ts';
import { HANDOVER_MOVES, handoverStep } from '../../../domain/follow-up/handover-state.ts';
import type { Someone } from '../../../domain/follow-up/may-answer.ts';
import { readPersonNames, readUnitsToday, todayOf } from '../../action-plans/read-plan-world.ts';
import { whoAsks } from '../who-asks.ts';
import { mayReceive } from './require-receiving.ts';
import { readHandovers, requireHandover, type StoredHandover } from './stored-handovers.ts';

export type Asker = {
  actor: Actor;
  now: Date;
  principal?: Principal | undefined;
  may(permission: string, unit?: string): boolean;
};

/** Handovers that fit: what waits for the caller first, then the newest first. */
export async function listHandovers(
  tx: Tx,
  { mine, ...filter }: z.output<typeof HandoverFilter>,
  asker: Asker,
): Promise<HandoverDto[]> {
  const view = await viewer(tx, asker);
  const all = (await readHandovers(tx, filter)).map(view);
  const waits = ({ moves }: HandoverDto) => moves.includes('accept');
  const sorted = [...all.filter(waits), ...all.filter((one) => !waits(one))];
  return mine === undefined ? sorted : sorted.filter((one) => waits(one) === (mine === 'true'));
}

/** @throws Refusal `handover-unknown`. */
export async function readHandover(tx: Tx, number: number, asker: Asker): Promise<HandoverDto> {
  return (await viewer(tx, asker))(await requireHandover(tx, number));
}

async function viewer(tx: Tx, asker: Asker): Promise<(handover: StoredHandover) => HandoverDto> {
  const units = await readUnitsToday(tx, todayOf(asker.now));
  const nameOf = await readPersonNames(tx);
  const someone = await whoAsks(tx, asker);
  const named = (code: string) => ({ code, name: units.nameOf(code) });
  return (one) => ({
    number: one.number,
    action: {
      id: one.actionId,
      plan: one.plan,
      number: one.actionNumber,
      title: one.title,
      unit: named(one.unit),
      version: one.actionVersion,
    },
    receiver: one.receiverId === null ? null : { id: one.receiverId, name: nameOf(one.receiverId) },
    receiverFunction: one.receiverFunction,
    receiverUnit: one.receiverUnit === null ? null : named(one.receiverUnit),
    handsOverOn: one.handsOverOn,
    words: one.words,
    state: one.state,
    givenAt: one.givenAt,
    givenByName: nameOf(one.givenBy),
    settledAt: one.settledAt,
    settledByName: one.settledBy === null ? null : nameOf(one.settledBy),
    reason: one.reason,
    moves: openMoves(one, someone, asker),
    version: one.version,
  });
}

function openMoves(one: StoredHandover, someone: Someone, { may }: Asker): HandoverDto['moves'] {
  const receives = may('handovers.accept') && mayReceive(someone, { ...one, unit: one.receiverUnit ?? one.unit });
  const gives = may('handovers.change', one.unit);
  return HANDOVER_MOVES.filter((move) => {
    const step = handoverStep(one.state, move);
    return step !== undefined && (step.who === 'receiver' ? receives : gives);
  });
}
