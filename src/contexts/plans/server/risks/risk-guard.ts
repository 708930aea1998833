import { awaitsAcceptance } from '../../domain/risks/risk-rules.ts';
import type { StartGuard } from '../action-plans/start-guards.ts';
import { swedishDate } from '../../../../kernel/plain-date.ts';
import { readRisksOver, readThreshold } from './stored-risks.ts';

/** No action starts while a high residual risk, its own or its plan's, is accepted by nobody as it now reads. */
export const risksAccepted: StartGuard = async (tx, action) => {
  const threshold = await readThreshold(tx, swedishDate(new Date()));
  const waiting = (await readRisksOver(tx, action)).filter((risk) => awaitsAcceptance(risk, threshold));
  if (waiting.length === 0) return undefined;
  const risks = waiting.map(({ number, cause }) => `${number} ${cause}`).join('; ');
  return { code: 'risk-not-accepted', values: { number: action.number, risks } };
};
