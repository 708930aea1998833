import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, apiGetTagged, apiSend, type Tagged } from '../../../../web/api.ts';
import type { FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { type EffectDraft, effectDraftOf, readEffectDraft } from './effect-draft.ts';
import { effectFieldId } from './EffectFields.tsx';

/** What is typed about an action's indicators and effects, what of it cannot be sent, and sending it. */
export function useMeasures(action: PlannedActionDto, tag: string, onDone: () => void) {
  const text = useText();
  const client = useQueryClient();
  // The version that what stands in the form was read from, whatever is fetched meanwhile.
  const [base] = useState(tag);
  const [moves, setMoves] = useState(action.indicators);
  const [effects, setEffects] = useState(() => action.effects.map((effect, index) => effectDraftOf(effect, index + 1)));
  const [isTried, setIsTried] = useState(false);
  const [theirs, setTheirs] = useState<Tagged<PlannedActionDto> | null>(null);
  const save = useMutation({
    mutationFn: (ifMatch: string) => {
      const read = effects.map((draft) => readEffectDraft(draft));
      const body = { indicators: moves, effects: read.flatMap((each) => ('effect' in each ? [each.effect] : [])) };
      return apiSend<PlannedActionDto>('PATCH', `/planned-actions/${action.id}`, { body, ifMatch });
    },
    onSuccess: async () => {
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['plans', 'planned-actions'].includes(String(queryKey[0])),
      });
      onDone();
    },
    onError: async (error) => {
      if (isStale(error)) setTheirs(await apiGetTagged<PlannedActionDto>(`/planned-actions/${action.id}`));
    },
  });
  const wrongOf = (draft: EffectDraft) => {
    const read = readEffectDraft(draft);
    return isTried && 'wrong' in read ? read.wrong : [];
  };
  const faults: FieldFault[] = effects.flatMap((draft) =>
    wrongOf(draft).map((field) => ({
      fieldId: effectFieldId(draft, field),
      message: text(`plans.effect.wrong.${field}`),
    })),
  );
  return {
    moves,
    setMoves,
    effects,
    setEffects,
    wrongOf,
    faults,
    theirs,
    isSaving: save.isPending,
    refused: save.error && !isStale(save.error) ? save.error : null,
    press: () => {
      setIsTried(true);
      if (effects.every((draft) => 'effect' in readEffectDraft(draft))) save.mutate(base);
    },
    saveAnyway: () => {
      setTheirs(null);
      save.mutate(theirs?.tag ?? '');
    },
  };
}

const isStale = (error: unknown): boolean => error instanceof ApiError && error.problem.status === 412;
