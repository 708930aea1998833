import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { Page } from '../../../../web/design/Page.tsx';
import { newRequestId } from '../../../../web/new-request-id.ts';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';
import type { FieldSpec } from '../shared/form.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { SteeringForm } from '../shared/SteeringForm.tsx';
import { todayHere } from '../../../../web/today.ts';

/** Registers a decision that was taken outside the product, or one that supersedes an earlier one. */
export default function NewDecisionPage() {
  const text = useText();
  const navigate = useNavigate();
  // One form makes one decision, also when its button is pressed twice or the answer is lost on its way.
  const [id] = useState(newRequestId);
  const { ersatter }: { ersatter?: string } = useSearch({ strict: false });
  const earlier = useQuery({ ...steeringQueries.decision(ersatter ?? ''), enabled: ersatter !== undefined });
  const to = (number: string | undefined) =>
    void navigate(
      (number === undefined
        ? { to: '/styrning/beslut' }
        : { to: '/styrning/beslut/$number', params: { number } }) as never,
    );
  const send = async ({ name, role, ...entry }: Record<string, string>) => {
    const path = ersatter === undefined ? '/decisions' : `/decisions/${ersatter}/successors`;
    const { data } = await apiSend<{ number: string }>('POST', path, {
      body: { ...entry, id, decider: { name, role } },
    });
    to(data.number);
  };
  const before = earlier.data;
  return (
    <Page
      title={
        ersatter === undefined
          ? text('steering.decision.register')
          : text('steering.decision.supersede-one', { number: ersatter })
      }
      lead={<p>{before ? before.outcome : text('steering.decision.register-lead')}</p>}
    >
      <SteeringForm
        key={before?.number ?? 'new'}
        draft={`decision-${ersatter ?? 'new'}`}
        fields={useFields(ersatter !== undefined)}
        initial={{
          decidedOn: todayHere(),
          ...(before
            ? { forum: before.forum, subject: before.subject, name: before.decider.name, role: before.decider.role }
            : {}),
        }}
        submitLabel={text('steering.decision.register')}
        consequence={<p>{text('steering.decision.register-what')}</p>}
        send={send}
        onDone={() => undefined}
        onCancel={() => to(ersatter)}
      />
    </Page>
  );
}

function useFields(isSuccessor: boolean): FieldSpec[] {
  const text = useText();
  const units = useQuery(queries.units());
  const options = [...new Map((units.data ?? []).map(({ code, name }) => [code, name]))].map(([key, label]) => ({
    key,
    label,
    detail: key,
  }));
  const unit: FieldSpec = {
    key: 'unit',
    label: text('unit'),
    hint: text('steering.decision.unit-hint'),
    kind: 'search',
    options,
    isOptional: true,
  };
  return [
    { key: 'decidedOn', label: text('steering.decision.date'), kind: 'date' },
    { key: 'forum', label: text('steering.decision.forum'), hint: text('steering.decision.forum-hint'), kind: 'text' },
    { key: 'name', label: text('steering.decision.decider'), kind: 'text' },
    { key: 'role', label: text('steering.decision.role'), hint: text('steering.decision.role-hint'), kind: 'text' },
    { key: 'subject', label: text('steering.decision.subject'), kind: 'text' },
    { key: 'outcome', label: text('steering.decision.outcome'), kind: 'long' },
    {
      key: 'ground',
      label: text('steering.decision.ground'),
      hint: text('steering.decision.ground-hint'),
      kind: 'text',
    },
    {
      key: 'registryNumber',
      label: text('steering.decision.registry-number'),
      hint: text('steering.decision.registry-hint'),
      kind: 'text',
      isOptional: true,
    },
    ...(isSuccessor ? [] : [unit]),
    { key: 'followUpOn', label: text('steering.decision.follow-up-on'), kind: 'date', isOptional: true },
  ];
}
