import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { RiskListDto } from '../../contract/risks.ts';
import { planQueries } from '../action-plans/plan-queries.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { useAddress } from '../catalogue/use-address.ts';
import { ConsultationTable } from '../consultations/ConsultationTable.tsx';
import { type Point, RiskMatrix } from './RiskMatrix.tsx';
import { RiskTable } from './RiskTable.tsx';
import { StepWords } from './StepWords.tsx';

/** What can go wrong with the plans and what the unions have said: which risks wait for someone to accept them. */
export default function RisksPage() {
  const text = useText();
  const [address, change] = useAddress();
  const plan = address['plan'];
  const risks = useQuery(aroundQueries.risks({ plan }));
  const consultations = useQuery(aroundQueries.consultations({ plan }));
  return (
    <Page title={text('nav.risks')} lead={risks.data && <Lead list={risks.data} />} actions={<Links plan={plan} />}>
      <PlanChoice plan={plan} onChange={(key) => change({ plan: key ?? undefined })} />
      <Loaded query={risks}>{(list) => <Risks key={plan} list={list} />}</Loaded>
      <Section title={text('consultations.title')}>
        <Loaded query={consultations} shape="table">
          {(items) => <ConsultationTable consultations={items} />}
        </Loaded>
      </Section>
    </Page>
  );
}

function Lead({ list }: { list: RiskListDto }) {
  const text = useText();
  const open = list.items.filter(({ status }) => status === 'open');
  const waiting = open.filter(({ awaitsAcceptance }) => awaitsAcceptance).length;
  const late = open.filter(({ reviewLate }) => reviewLate).length;
  return <p>{text('risks.lead', { open: open.length, waiting, late })}</p>;
}

function Links({ plan }: { plan: string | undefined }) {
  const text = useText();
  const { may } = useSession();
  return (
    <>
      {may('risks.change') && (
        <AppLink to="/handlingsplan/risker/ny" search={{ plan }} className="button button-primary">
          {text('risks.add')}
        </AppLink>
      )}
      {may('consultations.change') && (
        <AppLink to="/handlingsplan/samverkan/ny" search={{ plan }}>
          {text('consultations.add')}
        </AppLink>
      )}
      <AppLink to="/handlingsplan/$key/krafter" params={{ key: plan ?? 'regional' }}>
        {text('forces.title')}
      </AppLink>
    </>
  );
}

function PlanChoice({ plan, onChange }: { plan: string | undefined; onChange(key: string | null): void }) {
  const text = useText();
  const plans = useQuery(planQueries.plans());
  const options = [
    { key: '', label: text('risks.every-plan') },
    ...(plans.data ?? []).map(({ key, name }) => ({ key, label: name })),
  ];
  if (!plans.data) return null;
  return (
    <div className="risk-plan">
      <ComboBox key={plan} label={text('risks.plan')} options={options} value={plan ?? ''} onChange={onChange} />
    </div>
  );
}

function Risks({ list }: { list: RiskListDto }) {
  const text = useText();
  const [chosen, setChosen] = useState<{ side: 'before' | 'after'; cell: Point } | null>(null);
  const open = list.items.filter(({ status }) => status === 'open');
  const residual = ({ residualProbability, residualSeverity }: (typeof open)[number]): Point => ({
    probability: residualProbability,
    severity: residualSeverity,
  });
  const fits = (risk: (typeof open)[number]) => {
    if (!chosen) return true;
    const point = chosen.side === 'before' ? risk : residual(risk);
    return point.probability === chosen.cell.probability && point.severity === chosen.cell.severity;
  };
  const shown = chosen ? open.filter(fits) : list.items;
  const matrix = (side: 'before' | 'after') => (
    <RiskMatrix
      title={text(`risks.matrix.${side}`)}
      fileName={`risker-${side === 'before' ? 'fore' : 'efter'}`}
      points={side === 'before' ? open : open.map(residual)}
      threshold={list.threshold}
      chosen={chosen?.side === side ? chosen.cell : null}
      onChoose={(cell) => setChosen(cell && { side, cell })}
    />
  );
  return (
    <>
      <div className="risk-matrices">
        {matrix('before')}
        {matrix('after')}
      </div>
      <StepWords />
      <p role="status">{text('risks.shown', { shown: shown.length, count: list.items.length })}</p>
      <RiskTable risks={shown} caption={text('risks.table')} />
    </>
  );
}
