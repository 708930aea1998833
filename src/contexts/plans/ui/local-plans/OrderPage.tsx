import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { queries } from '../../../../web/queries.ts';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { LocalPlanOrderDto } from '../../contract/local-plans.ts';
import { planQueries } from '../action-plans/plan-queries.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';
import { useToday } from '../around/use-today.ts';

/** Orders plans of departments: one instruction and one date for all that are named. */
export default function OrderPage() {
  const text = useText();
  const plans = useQuery(planQueries.plans());
  return (
    <Page title={text('local-plans.order')} lead={<p>{text('local-plans.order.lead')}</p>}>
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/lokala">{text('nav.local-plans')}</AppLink>
      </p>
      <Loaded query={plans} shape="text">
        {(items) => (
          <OrderForm
            plans={items.filter(({ kind }) => kind === 'regional').map(({ key, name }) => ({ key, label: name }))}
          />
        )}
      </Loaded>
    </Page>
  );
}

function OrderForm({ plans }: { plans: { key: string; label: string }[] }) {
  const text = useText();
  const navigate = useNavigate();
  const [units, setUnits] = useState<readonly string[]>([]);
  const change = useChange<LocalPlanOrderDto>(
    () => void navigate({ to: '/handlingsplan/lokala', search: ((before: object) => before) as never }),
  );
  return (
    <FieldsForm
      id="order"
      fields={[
        {
          name: 'plan',
          label: text('local-plans.order.plan'),
          kind: 'choice',
          options: plans,
          start: plans[0]?.key ?? '',
          isRequired: true,
        },
        { name: 'dueOn', label: text('local-plans.order.due'), kind: 'date', isRequired: true },
        {
          name: 'instruction',
          label: text('local-plans.order.instruction'),
          hint: text('local-plans.order.instruction-hint'),
          kind: 'lines',
          isRequired: true,
        },
      ]}
      action={text('local-plans.order')}
      consequence={text('local-plans.order.consequence', { count: units.length })}
      change={{
        ...change,
        mutate: (values) => change.mutate({ method: 'POST', path: '/local-plan-orders', body: { ...values, units } }),
      }}
    >
      <UnitBoxes chosen={units} onChange={setUnits} />
    </FieldsForm>
  );
}

type BoxesProps = { chosen: readonly string[]; onChange(units: readonly string[]): void };

/** Departments of today that the reader may order from and that have no plan already. */
function UnitBoxes({ chosen, onChange }: BoxesProps) {
  const text = useText();
  const { may } = useSession();
  const units = useQuery(queries.units());
  const plans = useQuery(aroundQueries.localPlans());
  const today = useToday();
  const current = (units.data ?? []).filter(
    ({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo),
  );
  const parents = new Set(current.map(({ parent }) => parent));
  const taken = new Set(
    plans.data?.filter(({ state }) => state !== 'withdrawn' && state !== 'ended').map(({ unit }) => unit.code),
  );
  const open = current.filter(({ code }) => !parents.has(code) && !taken.has(code) && may('local-plans.order', code));
  return (
    <fieldset className="local-plan-units">
      <legend className="field-label">{text('local-plans.order.units')}</legend>
      {open.length === 0 && <p>{text('local-plans.order.no-units')}</p>}
      {open.map(({ code, name }) => (
        <Checkbox
          key={code}
          isSelected={chosen.includes(code)}
          onChange={(isSelected) => onChange(isSelected ? [...chosen, code] : chosen.filter((other) => other !== code))}
        >
          {name}
        </Checkbox>
      ))}
    </fieldset>
  );
}
