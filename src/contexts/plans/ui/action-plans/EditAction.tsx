import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, apiGetTagged, apiSend, type Tagged } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { changeOf, DRAFT_FIELDS, draftOf } from './action-draft.ts';
import { ActionForm } from './ActionForm.tsx';
import { RefusedAction } from './RefusedAction.tsx';

type Props = { action: PlannedActionDto; tag: string; onDone(): void };

/** Changes an action. When someone else has changed it meanwhile, theirs stands beside what was typed. */
export function EditAction({ action, tag, onDone }: Props) {
  const text = useText();
  const client = useQueryClient();
  const [base, setBase] = useState({ draft: draftOf(action), tag });
  const [draft, setDraft] = useState(base.draft);
  const [theirs, setTheirs] = useState<Tagged<PlannedActionDto> | null>(null);
  const save = useMutation({
    mutationFn: (ifMatch: string) =>
      apiSend<PlannedActionDto>('PATCH', `/planned-actions/${action.id}`, {
        body: changeOf(base.draft, draft),
        ifMatch,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['plans', 'planned-actions'].includes(String(queryKey[0])),
      });
      onDone();
    },
    onError: async (error) => {
      if (error instanceof ApiError && error.problem.status === 412)
        setTheirs(await apiGetTagged<PlannedActionDto>(`/planned-actions/${action.id}`));
    },
  });
  const isConflict = theirs !== null;
  return (
    <ActionForm
      draft={draft}
      onDraft={setDraft}
      onSave={() => save.mutate(base.tag)}
      isSaving={save.isPending || isConflict}
      saveLabel={text('plans.form.save')}
    >
      {theirs && (
        <Theirs
          before={base.draft}
          theirs={draftOf(theirs.data)}
          mine={draft}
          number={action.number}
          onSave={() => {
            setBase({ draft: base.draft, tag: theirs.tag ?? '' });
            setTheirs(null);
            save.mutate(theirs.tag ?? '');
          }}
          onLeave={onDone}
        />
      )}
      {save.isError && !isConflict && <RefusedAction error={save.error} />}
    </ActionForm>
  );
}

type Draft = ReturnType<typeof draftOf>;
type TheirsProps = { before: Draft; theirs: Draft; mine: Draft; number: number; onSave(): void; onLeave(): void };

function Theirs({ before, theirs, mine, number, onSave, onLeave }: TheirsProps) {
  const text = useText();
  const fields = DRAFT_FIELDS.filter((field) => theirs[field] !== before[field] || mine[field] !== before[field]);
  return (
    <Notice kind="warning" title={text('plans.conflict.title', { number })} announce>
      <p>{text('plans.conflict.detail')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text('plans.conflict.field')}</th>
            <th scope="col">{text('plans.conflict.before')}</th>
            <th scope="col">{text('plans.conflict.theirs')}</th>
            <th scope="col">{text('plans.conflict.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{text(`plans.field.${field}`)}</th>
              <td>{before[field] || '–'}</td>
              <td>{theirs[field] || '–'}</td>
              <td>{mine[field] === before[field] ? '' : mine[field] || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        <Button kind="primary" onPress={onSave}>
          {text('plans.conflict.save')}
        </Button>
        <Button onPress={onLeave}>{text('plans.conflict.leave')}</Button>
      </div>
    </Notice>
  );
}
