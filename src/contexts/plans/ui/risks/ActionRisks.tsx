import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { ConsultationRequirementDto } from '../../contract/risks.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { useChange } from '../around/use-change.ts';
import { ConsultationTable } from '../consultations/ConsultationTable.tsx';
import { RiskTable } from './RiskTable.tsx';

type Props = { plan: string; number: number; unit: string };

/** An action's risks and consultations, and what of them it waits for before it may start: for the action's page. */
export function ActionRisks({ plan, number, unit }: Props) {
  const text = useText();
  const { may } = useSession();
  const risks = useQuery(aroundQueries.risks({ plan, action: number }));
  const consultations = useQuery(aroundQueries.consultations({ plan, action: number }));
  const requirement = useQuery(aroundQueries.requirement(plan, number));
  const here = { plan, atgard: String(number) };
  return (
    <>
      <Section title={text('risks.of-action')}>
        <Loaded query={risks} shape="table">
          {({ items }) => (
            <>
              {items.some(({ awaitsAcceptance }) => awaitsAcceptance) && (
                <Notice kind="warning">{text('risks.of-action.waiting')}</Notice>
              )}
              <RiskTable risks={items} caption={text('risks.of-action')} />
            </>
          )}
        </Loaded>
        {may('risks.change', unit) && (
          <p>
            <AppLink to="/handlingsplan/risker/ny" search={here}>
              {text('risks.add')}
            </AppLink>
          </p>
        )}
      </Section>
      <Section title={text('consultations.title')}>
        <Loaded query={requirement} shape="text">
          {(loaded) => <Requirement requirement={loaded} />}
        </Loaded>
        <Loaded query={consultations} shape="table">
          {(items) => <ConsultationTable consultations={items} />}
        </Loaded>
        {may('consultations.change', unit) && (
          <p>
            <AppLink to="/handlingsplan/samverkan/ny" search={here}>
              {text('consultations.add')}
            </AppLink>
          </p>
        )}
      </Section>
    </>
  );
}

function Requirement({ requirement }: { requirement: ConsultationRequirementDto }) {
  const text = useText();
  const change = useChange();
  const { plan, action, required, held, version, mayChange } = requirement;
  const path = `/planned-actions/${plan}.${action}/consultation-requirement`;
  return (
    <>
      {required && !held && <Notice kind="warning">{text('consultations.required.missing')}</Notice>}
      {mayChange ? (
        <Checkbox
          isSelected={required}
          isDisabled={change.isPending}
          onChange={(isRequired) =>
            change.mutate({ method: 'PUT', path, body: { required: isRequired }, ifMatch: version })
          }
        >
          {text('consultations.required')}
        </Checkbox>
      ) : (
        <p>{text(required ? 'consultations.required.yes' : 'consultations.required.no')}</p>
      )}
      {change.isError && <ErrorState error={change.error} during="change" />}
    </>
  );
}
