import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { ConsultationDto } from '../../contract/risks.ts';
import { planQueries } from '../action-plans/plan-queries.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';
import { useToday } from '../around/use-today.ts';
import { useAddress } from '../catalogue/use-address.ts';
import { emptyParty, isUnnamed, type PartyDraft, PartyFields } from './PartyFields.tsx';

/** Enters a consultation that has been held about a plan or its actions. */
export default function NewConsultationPage() {
  const text = useText();
  const [{ plan = '', atgard = '' }, setAddress] = useAddress();
  const plans = useQuery(planQueries.plans());
  return (
    <Page title={text('consultations.add')} lead={<p>{text('consultations.add.lead')}</p>}>
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/risker">{text('nav.risks')}</AppLink>
      </p>
      <Loaded query={plans} shape="text">
        {(items) => (
          <div className="form">
            <ComboBox
              key={plan}
              label={text('risks.plan')}
              options={items.map(({ key, name }) => ({ key, label: name }))}
              value={plan || null}
              onChange={(key) => setAddress({ plan: key ?? undefined, atgard: undefined })}
            />
          </div>
        )}
      </Loaded>
      {plan !== '' && <ConsultationForm key={plan} plan={plan} action={atgard} />}
    </Page>
  );
}

function ConsultationForm({ plan, action }: { plan: string; action: string }) {
  const text = useText();
  const navigate = useNavigate();
  const today = useToday();
  const [parties, setParties] = useState<readonly PartyDraft[]>([emptyParty(1)]);
  const change = useChange<ConsultationDto>(
    ({ number }) =>
      void navigate({
        to: '/handlingsplan/samverkan/$number',
        params: { number: String(number) } as never,
        search: {} as never,
      }),
  );
  const numbersOf = (typed: string) => (typed.match(/\d+/g) ?? []).map(Number).filter((number) => number > 0);
  return (
    <FieldsForm
      id="consultation"
      fields={[
        { name: 'subject', label: text('consultations.subject'), kind: 'lines', isRequired: true },
        {
          name: 'actions',
          label: text('consultations.actions'),
          hint: text('consultations.actions.hint'),
          kind: 'text',
          start: action,
        },
        {
          name: 'heldOn',
          label: text('consultations.on'),
          kind: 'date',
          start: today,
          isRequired: true,
        },
        { name: 'minutes', label: text('consultations.minutes'), kind: 'text' },
      ]}
      action={text('consultations.add.save')}
      consequence={text('consultations.add.consequence')}
      change={{
        ...change,
        mutate: ({ actions = '', minutes, ...values }) =>
          change.mutate({
            method: 'POST',
            path: '/consultations',
            body: {
              plan,
              ...values,
              actions: numbersOf(actions),
              minutes: minutes || null,
              parties: parties
                .filter((party) => !isUnnamed(party))
                .map(({ union, person, standpoint, words }) => ({
                  union,
                  person: person || null,
                  standpoint: standpoint || null,
                  words: words || null,
                })),
            },
          }),
      }}
    >
      <PartyFields parties={parties} onChange={setParties} />
    </FieldsForm>
  );
}
