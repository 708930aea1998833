import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorSummary } from '../../../../web/design/ErrorSummary.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { expectedEffects, lastEffectMonth } from '../../domain/action-plans/expected-effects.ts';
import type { ActionEffect } from '../../domain/action-plans/planned-action.ts';
import { EffectTable } from './ActionTables.tsx';
import { EffectCharts } from './EffectsView.tsx';
import { type EffectDraft, emptyEffect, readEffectDraft } from './effect-draft.ts';
import { EffectFields } from './EffectFields.tsx';
import { IndicatorFields } from './IndicatorFields.tsx';
import { planQueries } from './plan-queries.ts';
import { RefusedAction } from './RefusedAction.tsx';
import { useMeasures } from './use-measures.ts';

type Props = { action: PlannedActionDto; tag: string; onDone(): void };

/** What an action should move and how much, with the months that follow from what is typed. */
export function MeasuresForm({ action, tag, onDone }: Props) {
  const text = useText();
  const form = useMeasures(action, tag, onDone);
  const { effects, setEffects, theirs } = form;
  const put = (changed: EffectDraft) => setEffects(effects.map((each) => (each.id === changed.id ? changed : each)));
  const nextId = Math.max(0, ...effects.map(({ id }) => id)) + 1;
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={form.faults} />
      <IndicatorFields moves={form.moves} onMoves={form.setMoves} />
      {effects.map((draft, index) => (
        <EffectFields
          key={draft.id}
          draft={draft}
          place={index + 1}
          wrong={form.wrongOf(draft)}
          onDraft={put}
          onRemove={() => setEffects(effects.filter(({ id }) => id !== draft.id))}
        />
      ))}
      <div className="actions">
        <Button onPress={() => setEffects([...effects, emptyEffect(nextId, action.unit.code)])}>
          {text('plans.effect.add')}
        </Button>
      </div>
      <Months action={action} effects={effects} />
      {theirs && (
        <Notice kind="warning" title={text('plans.conflict.title', { number: action.number })} announce>
          <p>{text('plans.measures.conflict')}</p>
          <EffectTable action={theirs.data} />
          <div className="actions">
            <Button kind="primary" onPress={form.saveAnyway}>
              {text('plans.conflict.save')}
            </Button>
            <Button onPress={onDone}>{text('plans.conflict.leave')}</Button>
          </div>
        </Notice>
      )}
      {form.refused !== null && <RefusedAction error={form.refused} />}
      <div className="actions">
        <Button kind="primary" isDisabled={form.isSaving || theirs !== null} onPress={form.press}>
          {text('plans.form.save')}
        </Button>
        <Button onPress={onDone}>{text('plans.measures.leave')}</Button>
      </div>
    </form>
  );
}

/** The months that the effects typed so far come to; what cannot be read yet is left out. */
function Months({ action, effects }: { action: PlannedActionDto; effects: readonly EffectDraft[] }) {
  const text = useText();
  const plan = useQuery(planQueries.plan(action.plan)).data?.data;
  const cells = useMemo(() => {
    const read = effects.flatMap((draft) => {
      const found = readEffectDraft(draft);
      return 'effect' in found ? [found.effect as ActionEffect] : [];
    });
    if (!plan || read.length === 0) return [];
    const actions = [{ status: action.status, effects: read }];
    return expectedEffects(actions, lastEffectMonth(plan.validTo, actions));
  }, [effects, plan, action.status]);
  if (cells.length === 0) return <p>{text('plans.effect.no-months')}</p>;
  return <EffectCharts cells={cells} />;
}
