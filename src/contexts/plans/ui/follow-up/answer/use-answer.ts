import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { apiGetAll, ApiError, apiSend } from '../../../../../web/api.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { followUpQueries } from '../follow-up-queries.ts';
import { type AnswerDraft, bodyOf, type DraftFault, draftFaults, draftOf, sameDraft } from './answer-draft.ts';
import { draftStore } from './draft-store.ts';

export type RowState =
  | { kind: 'idle' | 'saving' | 'saved' }
  | { kind: 'failed'; error: unknown }
  /** Someone has reported on the action meanwhile; what is typed here stays. */
  | { kind: 'conflict'; theirs: RoundAnswerDto };

/** One row of the answer page: what is typed, kept as a draft until the server has it, and how saving it went. */
export function useAnswer(round: string, asked: RoundAnswerDto, reader: string) {
  const client = useQueryClient();
  const [store] = useState(() => draftStore(reader, round, asked.action.id));
  const [draft, setDraft] = useState<AnswerDraft>(() => store.read(asked));
  const [state, setState] = useState<RowState>({ kind: 'idle' });
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const [known, setKnown] = useState(asked);
  const isBusy = useRef(false);

  const change = (part: Partial<AnswerDraft>) => {
    const next = { ...draft, ...part };
    store.write(next);
    setDraft(next);
    if (state.kind === 'saved') setState({ kind: 'idle' });
  };
  const settle = (answered: RoundAnswerDto, kind: 'idle' | 'saved') => {
    store.forget();
    setKnown(answered);
    setDraft(draftOf(answered));
    setState({ kind });
    putAnswer(client, round, answered);
  };
  /** @returns whether the server has it now. */
  const send = async (given: AnswerDraft, { status, version }: RoundAnswerDto['action']): Promise<boolean> => {
    const found = draftFaults(given, status);
    setFaults(found);
    // A second press while the first is on its way is the same press.
    if (found.length > 0 || isBusy.current) return false;
    isBusy.current = true;
    setState({ kind: 'saving' });
    const outcome = await sendAnswer(round, asked.action.id, given, version);
    isBusy.current = false;
    if ('kind' in outcome) setState(outcome);
    else settle(outcome, 'saved');
    return !('kind' in outcome);
  };
  return {
    known,
    draft,
    state,
    faults,
    change,
    save: () => send(draft, known.action),
    /** Status and progress as they last stood; words that have been typed go along. */
    saveUnchanged: () => send({ ...draft, move: 'report', progress: String(known.action.progress) }, known.action),
    hasDraft: !sameDraft(draft, draftOf(known)),
    keepTheirs() {
      if (state.kind === 'conflict') settle(state.theirs, 'idle');
    },
    async saveMine() {
      if (state.kind !== 'conflict') return;
      const { theirs } = state;
      const move = theirs.moves.find((each) => each === draft.move) ?? theirs.moves[0] ?? null;
      setKnown(theirs);
      await send({ ...draft, move }, theirs.action);
    },
  };
}

/** The answer as the server has it, or why it was not taken. */
async function sendAnswer(
  round: string,
  action: string,
  given: AnswerDraft,
  version: number,
): Promise<RoundAnswerDto | Extract<RowState, { kind: 'failed' | 'conflict' }>> {
  const path = `/follow-up-rounds/${round}/answers`;
  try {
    const { data } = await apiSend<RoundAnswerDto>('POST', path, {
      body: bodyOf(action, given),
      ifMatch: `"${version}"`,
    });
    return data;
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status !== 412) return { kind: 'failed', error };
    const all = await apiGetAll<RoundAnswerDto>(path).catch(() => []);
    const theirs = all.find((each) => each.action.id === action);
    return theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error };
  }
}

function putAnswer(client: QueryClient, round: string, answered: RoundAnswerDto): void {
  client.setQueryData(followUpQueries.answers(round).queryKey, (all) =>
    all?.map((each) => (each.action.id === answered.action.id ? answered : each)),
  );
  void client.invalidateQueries({ queryKey: followUpQueries.rounds().queryKey });
}
