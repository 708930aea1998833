import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { RiskDetailsDto } from '../../contract/risks.ts';
import { planQueries } from '../action-plans/plan-queries.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';
import { useAddress } from '../catalogue/use-address.ts';
import { StepWords } from './StepWords.tsx';
import { riskBody, useRiskFields } from './use-risk-fields.ts';

/** Assesses a risk of a plan or of one of its actions, which the address names. */
export default function NewRiskPage() {
  const text = useText();
  const [address, setAddress] = useAddress();
  const { plan = '', atgard } = address;
  const plans = useQuery(planQueries.plans());
  return (
    <Page title={text('risks.add')} lead={<p>{text('risks.add.lead')}</p>}>
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/risker" search={{ plan: plan || undefined }}>
          {text('nav.risks')}
        </AppLink>
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
      {plan !== '' && (
        <ActionAndForm key={plan} plan={plan} action={atgard} onAction={(number) => setAddress({ atgard: number })} />
      )}
    </Page>
  );
}

type FormProps = { plan: string; action: string | undefined; onAction(number: string | undefined): void };

function ActionAndForm({ plan, action, onAction }: FormProps) {
  const text = useText();
  const navigate = useNavigate();
  const actions = useQuery(planQueries.firstActions(plan));
  const fields = useRiskFields();
  const change = useChange<RiskDetailsDto>(
    ({ number }) =>
      void navigate({
        to: '/handlingsplan/risker/$risk',
        params: { risk: String(number) } as never,
        search: {} as never,
      }),
  );
  const options = [
    { key: '', label: text('risks.whole-plan') },
    ...(actions.data?.items ?? []).map(({ number, title }) => ({ key: String(number), label: `${number} ${title}` })),
  ];
  return (
    <>
      {actions.data && (
        <div className="form">
          <ComboBox
            key={action}
            label={text('risks.action')}
            options={options}
            value={action ?? ''}
            onChange={(key) => onAction(key || undefined)}
          />
        </div>
      )}
      <StepWords />
      <FieldsForm
        id="risk"
        fields={fields}
        action={text('risks.add.save')}
        consequence={text('risks.add.consequence')}
        change={{
          ...change,
          mutate: (values) =>
            change.mutate({
              method: 'POST',
              path: '/risks',
              body: { plan, action: action ? Number(action) : null, ...riskBody(values) },
            }),
        }}
      />
    </>
  );
}
