import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiGet, ApiError, apiSend } from '../../../../../web/api.ts';
import type { ActionGradeDto, ActionGradingDto, ActionGradingListDto } from '../../../contract/catalogue.ts';
import { catalogueQueries } from '../catalogue-queries.ts';
import { gradeOf, isBlank, type RowGrade, sameGrade } from './row-grade.ts';

export type RowState =
  | { kind: 'idle' | 'waiting' | 'saving' | 'saved' }
  | { kind: 'failed'; error: unknown }
  /** The same person has graded it elsewhere meanwhile; what is typed here stays. */
  | { kind: 'conflict'; theirs: ActionGradeDto | null };

const PAUSE_MS = 700;
const storeKey = (unit: string, number: number) => `varaktig.grade.${unit}.${number}`;

function readDraft(unit: string, number: number): RowGrade | undefined {
  const stored = sessionStorage.getItem(storeKey(unit, number));
  return stored === null ? undefined : (JSON.parse(stored) as RowGrade);
}

/**
 * One row that saves itself a moment after the last change, and when it is left. What is typed is kept in the tab until
 * the server has it, so that neither a lost connection nor a change elsewhere can take it.
 */
export function useRowGrade(unit: string, grading: ActionGradingDto) {
  const { number } = grading;
  const client = useQueryClient();
  const [grade, setGrade] = useState<RowGrade>(() => readDraft(unit, number) ?? gradeOf(grading.own));
  const [state, setState] = useState<RowState>({ kind: 'idle' });
  const [saved, setSaved] = useState<ActionGradeDto | null>(grading.own);
  const latest = useRef({ grade, saved, isSaving: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = latest.current;
    const sent = now.grade;
    if (now.isSaving || isBlank(sent) || sameGrade(sent, gradeOf(now.saved))) return;
    now.isSaving = true;
    setState({ kind: 'saving' });
    try {
      const { data } = await apiSend<ActionGradeDto>('POST', '/action-grades', {
        body: { unit, action: number, ...sent },
        ifMatch: `"${now.saved?.version ?? 0}"`,
      });
      now.saved = data;
      setSaved(data);
      client.setQueryData<ActionGradingListDto>(catalogueQueries.gradings(unit).queryKey, (known) =>
        withOwn(known, data),
      );
      if (sameGrade(now.grade, gradeOf(data))) sessionStorage.removeItem(storeKey(unit, number));
      setState({ kind: 'saved' });
    } catch (error) {
      setState(await stateOf(error, unit, number));
    } finally {
      now.isSaving = false;
    }
    // Changed while it was on its way: goes by itself, as long as what was sent arrived.
    if (now.grade !== sent && sameGrade(sent, gradeOf(now.saved))) await save();
  }, [client, unit, number]);

  const change = (part: Partial<RowGrade>) => {
    const next = { ...latest.current.grade, ...part };
    latest.current.grade = next;
    setGrade(next);
    sessionStorage.setItem(storeKey(unit, number), JSON.stringify(next));
    clearTimeout(timer.current);
    if (state.kind === 'conflict') return;
    setState({ kind: 'waiting' });
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  };

  /** Goes on from what was saved elsewhere: with what stands here, or with what stands there. */
  const settle = (theirs: ActionGradeDto | null, keep: 'mine' | 'theirs') => {
    latest.current.saved = theirs;
    setSaved(theirs);
    if (keep === 'theirs') {
      latest.current.grade = gradeOf(theirs);
      setGrade(latest.current.grade);
      sessionStorage.removeItem(storeKey(unit, number));
      setState({ kind: 'idle' });
    } else void save();
  };

  useEffect(() => {
    // A draft from before the page was left or reloaded goes on its way again.
    void save();
    return () => void save();
  }, [save]);
  return { grade, state, saved, change, save, settle };
}

async function stateOf(error: unknown, unit: string, number: number): Promise<RowState> {
  if (!(error instanceof ApiError) || error.problem.status !== 412) return { kind: 'failed', error };
  try {
    const { items } = await apiGet<ActionGradingListDto>('/action-gradings', { unit });
    return { kind: 'conflict', theirs: items.find((each) => each.number === number)?.own ?? null };
  } catch (cause) {
    return { kind: 'failed', error: cause };
  }
}

const withOwn = (known: ActionGradingListDto | undefined, own: ActionGradeDto): ActionGradingListDto | undefined =>
  known && { ...known, items: known.items.map((each) => (each.number === own.action ? { ...each, own } : each)) };
