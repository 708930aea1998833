import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { apiGetAll, ApiError, apiSend } from '../../../../../web/api.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { followUpQueries } from '../follow-up-queries.ts';
import { type AnswerDraft, bodyOf, type DraftFault, draftFaults, draftOf, sameDraft } from './answer-draft.ts';

export type RowState =
  | { kind: 'idle' | 'saving' | 'saved' }
  | { kind: 'failed'; error: unknown }
  /** Someone has reported on the action meanwhile; what is typed here stays. */
  | { kind: 'conflict'; theirs: RoundAnswerDto };

/** One row of the answer page: what is typed, kept as a draft until the server has it, and how saving it went. */
export function useAnswer(round: string, asked: RoundAnswerDto, reader: string) {
  const client = useQueryClient();
  const store = draftStore(`varaktig.follow-up.${reader}.${round}.${asked.action.id}`);
  const [draft, setDraft] = useState<AnswerDraft>(() => {
    const kept = store.read();
    return kept?.move && asked.moves.includes(kept.move)
      ? kept
      : { ...draftOf(asked), ...kept, move: draftOf(asked).move };
  });
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

  /** @returns whether the server has it now. */
  async function send(given: AnswerDraft, version: number): Promise<boolean> {
    const found = draftFaults(given, known.action.status);
    setFaults(found);
    if (found.length > 0 || isBusy.current) return false;
    isBusy.current = true;
    setState({ kind: 'saving' });
    try {
      const { data } = await apiSend<RoundAnswerDto>('POST', `/follow-up-rounds/${round}/answers`, {
        body: bodyOf(asked.action.id, given),
        ifMatch: `"${version}"`,
      });
      store.forget();
      settle(data);
      setState({ kind: 'saved' });
      return true;
    } catch (error) {
      setState(await faultOf(error));
      return false;
    } finally {
      isBusy.current = false;
    }
  }

  function settle(answered: RoundAnswerDto) {
    setKnown(answered);
    setDraft(draftOf(answered));
    putAnswer(client, round, answered);
  }

  async function faultOf(error: unknown): Promise<RowState> {
    if (!(error instanceof ApiError) || error.problem.status !== 412) return { kind: 'failed', error };
    const all = await apiGetAll<RoundAnswerDto>(`/follow-up-rounds/${round}/answers`).catch(() => []);
    const theirs = all.find(({ action }) => action.id === asked.action.id);
    return theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error };
  }

  return {
    known,
    draft,
    state,
    faults,
    change,
    save: () => send(draft, known.action.version),
    /** Status and progress as they last stood; words that have been typed go along. */
    saveUnchanged: () =>
      send({ ...draft, move: 'report', progress: String(known.action.progress) }, known.action.version),
    hasDraft: !sameDraft(draft, draftOf(known)),
    keepTheirs() {
      if (state.kind !== 'conflict') return;
      store.forget();
      settle(state.theirs);
      setState({ kind: 'idle' });
    },
    async saveMine() {
      if (state.kind !== 'conflict') return;
      const { theirs } = state;
      const move = theirs.moves.find((each) => each === draft.move) ?? theirs.moves[0] ?? null;
      setKnown(theirs);
      await send({ ...draft, move }, theirs.action.version);
    },
  };
}

function putAnswer(client: QueryClient, round: string, answered: RoundAnswerDto): void {
  client.setQueryData(followUpQueries.answers(round).queryKey, (all) =>
    all?.map((each) => (each.action.id === answered.action.id ? answered : each)),
  );
  void client.invalidateQueries({ queryKey: followUpQueries.rounds().queryKey });
}

const draftStore = (key: string) => ({
  read(): AnswerDraft | undefined {
    const stored = sessionStorage.getItem(key);
    return stored === null ? undefined : (JSON.parse(stored) as AnswerDraft);
  },
  write: (draft: AnswerDraft) => sessionStorage.setItem(key, JSON.stringify(draft)),
  forget: () => sessionStorage.removeItem(key),
});
