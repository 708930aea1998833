import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { changeOf, EMPTY_DRAFT } from './action-draft.ts';
import { ActionForm } from './ActionForm.tsx';
import { RefusedAction } from './RefusedAction.tsx';

/** Adds an action to a plan. */
export default function NewPlannedActionPage() {
  const text = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const add = useMutation({
    mutationFn: () =>
      apiSend<PlannedActionDto>('POST', '/planned-actions', {
        body: { level: draft.level, ...changeOf(EMPTY_DRAFT, draft), plan: key },
      }),
    onSuccess: async ({ data }) => {
      await client.invalidateQueries({
        predicate: ({ queryKey }) => ['plans', 'planned-actions'].includes(String(queryKey[0])),
      });
      await navigate({ to: '/handlingsplan/$key/$number', params: { key, number: String(data.number) } } as never);
    },
  });
  return (
    <Page
      title={text('plans.add')}
      lead={<p>{text('plans.form.new-lead')}</p>}
      actions={
        <AppLink to="/handlingsplan/$key" params={{ key }}>
          {text('plans.back')}
        </AppLink>
      }
    >
      <ActionForm
        draft={draft}
        onDraft={setDraft}
        onSave={() => add.mutate()}
        isSaving={add.isPending}
        saveLabel={text('plans.add')}
      >
        {add.isError && <RefusedAction error={add.error} />}
      </ActionForm>
    </Page>
  );
}
