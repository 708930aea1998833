import { apiSend } from '../../../../web/api.ts';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { FollowUpPointDto } from '../../contract/steering.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { todayHere } from '../../../../web/today.ts';
import type { FieldSpec } from '../shared/form.ts';

type Member = { person: string; name: string };
type Props = {
  group: { key: string; members: readonly Member[] };
  points: readonly FollowUpPointDto[];
  mayChange: boolean;
  /** Meeting in which new points are raised. */
  meeting?: string;
  /** Day by which a point is late: that of a meeting that has been held, else today. */
  day?: string;
};

/** What the group waits for: what, who, by when. */
export function FollowUpTable({ group, points, mayChange, meeting, day = todayHere() }: Props) {
  const text = useText();
  const fields = usePointFields(group.members);
  return (
    <>
      <DataTable
        caption={text('steering.follow-up-list')}
        isCaptionHidden
        rows={points}
        rowKey={({ reference }) => reference}
        empty={text('steering.points.none')}
        columns={useColumns({ fields, mayChange, day })}
      />
      {mayChange && (
        <div className="actions steering-after">
          <FormDialog
            draft={`point-${group.key}`}
            open={text('steering.point.add')}
            submitLabel={text('steering.point.add')}
            fields={fields}
            consequence={<p>{text('steering.point.add-what')}</p>}
            send={(point) =>
              apiSend('POST', '/follow-up-points', {
                body: { ...point, group: group.key, ...(meeting ? { meeting } : {}) },
              })
            }
          />
        </div>
      )}
    </>
  );
}

function usePointFields(members: readonly Member[]): FieldSpec[] {
  const text = useText();
  const options = [...new Map(members.map(({ person, name }) => [person, name]))].map(([key, label]) => ({
    key,
    label,
  }));
  return [
    { key: 'what', label: text('steering.point.what'), kind: 'long' },
    { key: 'person', label: text('steering.point.who'), kind: 'search', options },
    { key: 'due', label: text('steering.point.due'), kind: 'date' },
  ];
}

type Shown = { fields: readonly FieldSpec[]; mayChange: boolean; day: string };

function useColumns({ fields, mayChange, day }: Shown): Column<FollowUpPointDto>[] {
  const text = useText();
  const format = useFormat();
  return [
    {
      key: 'what',
      header: text('steering.point.what'),
      value: ({ what }) => what,
      cell: ({ what, reference }) => (
        <>
          <span className="steering-reference">{reference}</span> {what}
        </>
      ),
    },
    { key: 'who', header: text('steering.point.who'), value: ({ personName }) => personName },
    {
      key: 'due',
      header: text('steering.point.due'),
      value: ({ due }) => due,
      cell: ({ due, status }) => (
        <>
          {format.date(due)}
          {status === 'open' && due < day && <strong className="steering-late">{text('steering.point.late')}</strong>}
        </>
      ),
    },
    {
      key: 'status',
      header: text('steering.status'),
      value: ({ status }) => text(`steering.point.${status}`),
      cell: (point) => <PointState point={point} fields={fields} mayChange={mayChange} />,
    },
  ];
}

type StateProps = { point: FollowUpPointDto; fields: readonly FieldSpec[]; mayChange: boolean };

function PointState({ point, fields, mayChange }: StateProps) {
  const text = useText();
  const { status, what, person, due, reference, version, closingWords } = point;
  if (status !== 'open' || !mayChange)
    return (
      <>
        {text(`steering.point.${status}`)}
        {closingWords && <span className="option-detail">{closingWords}</span>}
      </>
    );
  const send = (method: 'POST' | 'PATCH', path: string) => (body: object) =>
    apiSend(method, `/follow-up-points/${reference}${path}`, { body, ifMatch: `"${version}"` });
  const label = (key: 'done-do' | 'drop' | 'change') =>
    text('steering.of', { action: text(`steering.point.${key}`), what });
  return (
    <div className="steering-row-actions">
      <FormDialog
        kind="quiet"
        draft={`done-${reference}`}
        open={text('steering.point.done-do')}
        label={label('done-do')}
        submitLabel={text('steering.point.done-do')}
        fields={[{ key: 'words', label: text('steering.point.result'), kind: 'long', isOptional: true }]}
        send={({ words = '' }) => send('POST', '/closings')({ as: 'done', words })}
      />
      <FormDialog
        kind="quiet"
        draft={`change-${reference}`}
        open={text('steering.point.change')}
        label={label('change')}
        submitLabel={text('save')}
        initial={{ what, person, due }}
        fields={fields}
        send={send('PATCH', '')}
      />
      <FormDialog
        kind="quiet"
        draft={`drop-${reference}`}
        open={text('steering.point.drop')}
        label={label('drop')}
        submitLabel={text('steering.point.drop')}
        fields={[{ key: 'words', label: text('steering.reason'), kind: 'long' }]}
        send={({ words = '' }) => send('POST', '/closings')({ as: 'dropped', words })}
      />
    </div>
  );
}
