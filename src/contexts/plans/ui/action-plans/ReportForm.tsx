import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { ErrorSummary } from '../../../../web/design/ErrorSummary.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { useReport } from './use-report.ts';

type Props = { action: PlannedActionDto; tag: string };

/** Says how the action stands. What can be chosen is what the state table allows the reader now. */
export function ReportForm({ action, tag }: Props) {
  const text = useText();
  const report = useReport(action, tag);
  const { move, fields, put, errorOf, step, sending } = report;
  if (move === null) return <p className="prose">{text('plans.report.nothing')}</p>;
  const field = (name: 'progress' | 'comment' | 'receiverFunction', id: string) => ({
    id,
    value: fields[name],
    onChange: put(name),
    error: errorOf(id),
  });
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={report.faults} />
      <Select
        label={text('plans.report.move')}
        options={action.moves.map((key) => ({ key, label: text(`plans.move.${key}`) }))}
        value={move}
        onChange={(key) => report.setMove(key)}
      />
      {report.asksProgress && (
        <TextField
          {...field('progress', 'report-progress')}
          label={text('plans.report.progress')}
          inputMode="numeric"
        />
      )}
      {step?.requires === 'receiver' && (
        <TextField {...field('receiverFunction', 'report-receiver')} label={text('plans.report.receiver')} />
      )}
      <TextField
        {...field('comment', 'report-comment')}
        label={text(step?.requires === 'reason' ? 'plans.report.reason' : 'plans.report.comment')}
        rows={3}
      />
      <TextField label={text('plans.report.obstacle')} rows={2} value={fields.obstacle} onChange={put('obstacle')} />
      {sending.isError && <ErrorState error={sending.error} during="change" />}
      <p>{text('plans.report.consequence', { status: text(`plans.status.${step?.to ?? action.status}`) })}</p>
      <div className="actions">
        <Button kind="primary" isDisabled={sending.isPending} onPress={report.send}>
          {text('plans.report.do')}
        </Button>
      </div>
    </form>
  );
}
