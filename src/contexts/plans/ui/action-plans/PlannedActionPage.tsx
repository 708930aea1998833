import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { ActionRisks } from '../risks/ActionRisks.tsx';
import { ActionFacts } from './ActionFacts.tsx';
import { CheckpointTable, EffectTable, HistoryTable } from './ActionTables.tsx';
import { CheckpointForm } from './CheckpointForm.tsx';
import { EditAction } from './EditAction.tsx';
import { MeasuresForm } from './MeasuresForm.tsx';
import { planQueries } from './plan-queries.ts';
import { ReportForm } from './ReportForm.tsx';
import { LateMark } from './StatusMark.tsx';

/** One action: how it stands, what the plan says, what has been reported. */
export default function PlannedActionPage() {
  const text = useText();
  const { key = '', number = '' } = useParams({ strict: false }) as { key?: string; number?: string };
  const query = useQuery(planQueries.action(key, number));
  const action = query.data?.data;
  return (
    <Page
      title={action ? `${action.number} ${action.title}` : text('plans.action', { number })}
      lead={action && <Lead action={action} />}
      actions={
        <AppLink to="/handlingsplan/$key" params={{ key }}>
          {action?.planName ?? text('plans.back')}
        </AppLink>
      }
    >
      <Loaded query={query}>{({ data, tag }) => <Content action={data} tag={tag ?? ''} />}</Loaded>
    </Page>
  );
}

function Lead({ action }: { action: PlannedActionDto }) {
  const text = useText();
  const values = {
    status: text(`plans.status.${action.status}`),
    progress: action.progress,
    ends: action.endsOn ?? '–',
  };
  return (
    <p>
      {text('plans.action.lead', values)} {action.late && <LateMark />}
    </p>
  );
}

function Content({ action, tag }: { action: PlannedActionDto; tag: string }) {
  const text = useText();
  const [editing, setEditing] = useState<'facts' | 'measures' | null>(null);
  const isEditing = editing === 'facts';
  const leave = () => setEditing(null);
  const { session, may } = useSession();
  const mayReport = session?.person != null && may('actions.report', action.unit.code);
  return (
    <>
      {isEditing ? (
        <Section title={text('plans.form.change')}>
          <EditAction action={action} tag={tag} onDone={leave} />
        </Section>
      ) : (
        <Section title={text('plans.action.says')}>
          <ActionFacts action={action} />
          {action.mayChange && (
            <div className="actions">
              <Button onPress={() => setEditing('facts')}>{text('plans.form.change')}</Button>
            </div>
          )}
        </Section>
      )}
      <Measures
        action={action}
        tag={tag}
        isEditing={editing === 'measures'}
        onEdit={() => setEditing('measures')}
        onDone={leave}
      />
      {(action.checkpoints.length > 0 || mayReport) && (
        <Section title={text('plans.checkpoints.title')}>
          {action.checkpoints.length > 0 && <CheckpointTable action={action} />}
          {mayReport && editing === null && (
            <details className="disclosure">
              <summary>{text('plans.checkpoints.open')}</summary>
              <div className="disclosure-body">
                <CheckpointForm key={tag} action={action} tag={tag} />
              </div>
            </details>
          )}
        </Section>
      )}
      <ActionRisks plan={action.plan} number={action.number} unit={action.unit.code} />
      <Section title={text('plans.history.title')}>
        <HistoryTable action={action} />
      </Section>
      {action.moves.length > 0 && editing === null && (
        <Section title={text('plans.report.title')}>
          <ReportForm key={tag} action={action} tag={tag} />
        </Section>
      )}
    </>
  );
}

type MeasuresProps = { action: PlannedActionDto; tag: string; isEditing: boolean; onEdit(): void; onDone(): void };

/** What the action should move, and how much it is expected to. */
function Measures({ action, tag, isEditing, onEdit, onDone }: MeasuresProps) {
  const text = useText();
  if (!action.mayChange && action.effects.length === 0) return null;
  return (
    <Section title={text('plans.effects.title')}>
      {isEditing ? (
        <MeasuresForm action={action} tag={tag} onDone={onDone} />
      ) : (
        <>
          {action.effects.length > 0 ? (
            <EffectTable action={action} />
          ) : (
            <p className="prose">{text('plans.measures.none')}</p>
          )}
          {action.mayChange && (
            <div className="actions">
              <Button onPress={onEdit}>{text('plans.measures.change')}</Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}
