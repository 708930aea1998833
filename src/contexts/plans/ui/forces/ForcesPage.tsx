import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { ForceDto, ForceListDto } from '../../contract/risks.ts';
import { balanceOf } from '../../domain/forces/force-field.ts';
import { planQueries } from '../action-plans/plan-queries.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { ForceForm } from './ForceForm.tsx';
import { ForcePicture } from './ForcePicture.tsx';
import { useForceColumns } from './use-force-columns.tsx';

/** What drives a plan and what holds it back, and which actions bear on it. */
export default function ForcesPage() {
  const text = useText();
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  const plan = useQuery(planQueries.plan(key)).data?.data;
  const query = useQuery(aroundQueries.forces(key));
  return (
    <Page title={text('forces.title')} lead={query.data && <Lead forces={query.data.items} />}>
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/$key" params={{ key }}>
          {plan?.name ?? text('plans.back')}
        </AppLink>
      </p>
      <Loaded query={query}>{(list) => <Content plan={key} list={list} />}</Loaded>
    </Page>
  );
}

function Lead({ forces }: { forces: readonly ForceDto[] }) {
  const text = useText();
  const { driving, restraining } = balanceOf(forces);
  return <p>{text('forces.lead', { count: forces.length, driving, restraining })}</p>;
}

function Content({ plan, list }: { plan: string; list: ForceListDto }) {
  const text = useText();
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const columns = useForceColumns(plan);
  const force = list.items.find(({ number }) => number === editing);
  const { driving, restraining } = balanceOf(list.items);
  return (
    <>
      <ChartFigure
        title={text('forces.picture')}
        level={2}
        note={text('forces.picture.note')}
        fileName="kraftfalt"
        columns={columns}
        rows={list.items}
        rowKey={({ number }) => String(number)}
      >
        {({ width }) => (
          <ForcePicture
            title={text('forces.picture')}
            description={text('forces.lead', { count: list.items.length, driving, restraining })}
            width={width}
            forces={list.items}
            labels={{ driving: text('forces.side.driving'), restraining: text('forces.side.restraining') }}
          />
        )}
      </ChartFigure>
      <Section title={text('forces.list')}>
        <ul className="force-list">
          {list.items.map((each) => (
            <li key={each.number}>
              <strong>{text(`forces.side.${each.side}`)}</strong> {text('forces.strength-of', { step: each.strength })}:{' '}
              {each.text}
              {list.mayChange && (
                <Button
                  kind="quiet"
                  onPress={() => setEditing(each.number)}
                  aria-label={text('forces.change-of', { force: each.text })}
                >
                  {text('forces.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {list.mayChange && editing === null && (
          <div className="actions">
            <Button kind="primary" onPress={() => setEditing('new')}>
              {text('forces.add')}
            </Button>
          </div>
        )}
      </Section>
      {list.mayChange && editing !== null && (
        <Section title={text(editing === 'new' ? 'forces.add' : 'forces.change')}>
          <ForceForm
            key={`${editing} ${force?.version}`}
            plan={plan}
            {...(force ? { force } : {})}
            onDone={() => setEditing(null)}
          />
        </Section>
      )}
    </>
  );
}
