import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Loading } from '../../../../web/design/Loading.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto } from '../../../organisation/contract.ts';
import type { RegionEdit } from './use-region-edit.ts';

type Props = { edit: RegionEdit; isComplete: boolean; rows: number };

/** What saving would do, shown before the button can be pressed; or why it cannot be done. */
export function EditEffect({ edit, isComplete, rows }: Props) {
  const text = useText();
  const { effect, refusal } = edit;
  return (
    <section className="edit-effect" aria-labelledby="edit-effect-title" aria-live="polite">
      <h2 id="edit-effect-title" className="notice-title">
        {text('unmapped.effect')}
      </h2>
      {edit.isStale ? (
        <StaleNotice />
      ) : !isComplete ? (
        <p>{text('unmapped.effect-later')}</p>
      ) : refusal ? (
        <EditRefusal error={refusal} />
      ) : effect.data ? (
        <EffectWords applied={effect.data} rows={rows} />
      ) : (
        <Loading shape="text" />
      )}
    </section>
  );
}

function EffectWords({ applied, rows }: { applied: AppliedRegionFileDto; rows: number }) {
  const text = useText();
  const { reclassifiedRows, changes } = applied;
  return (
    <>
      <p>{text('unmapped.effect-rows', { rows: reclassifiedRows, unmapped: rows })}</p>
      {reclassifiedRows < rows && <p>{text('unmapped.effect-not-all')}</p>}
      {/* The sentences about what changes in the region file are in Swedish. */}
      <ul className="gaps" lang="sv">
        {changes.map((change) => (
          <li key={`${change.section} ${change.key} ${change.change}`}>{change.text}</li>
        ))}
      </ul>
    </>
  );
}

/** Told plainly; the form keeps what was typed. */
function StaleNotice() {
  const text = useText();
  const client = useQueryClient();
  const renew = () =>
    Promise.all(['account-rules', 'units', 'unmapped'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  return (
    <Notice kind="warning" title={text('unmapped.stale')} announce>
      <p>{text('unmapped.stale-detail')}</p>
      <div className="actions">
        <Button onPress={() => void renew()}>{text('unmapped.stale-renew')}</Button>
      </div>
    </Notice>
  );
}

/** Refused as the region file would be: every fault that the edit would leave in it, in words. */
function EditRefusal({ error }: { error: unknown }) {
  const text = useText();
  const problems = error instanceof ApiError ? (error.problem.problems ?? []) : [];
  const messages = problems.flatMap((problem) =>
    typeof problem === 'object' && problem !== null && 'message' in problem ? [String(problem.message)] : [],
  );
  if (messages.length === 0) return <ErrorState error={error} during="change" />;
  return (
    <Notice kind="warning" title={text('unmapped.refused')}>
      <ul className="gaps">
        {messages.map((message) => (
          <li key={message}>{message.replace(IN_THE_FILE, '')}</li>
        ))}
      </ul>
      <p>
        {text('unmapped.refused-detail')} <AppLink to="/installningar/fil">{text('unmapped.to-region-file')}</AppLink>
      </p>
    </Notice>
  );
}

/** File and line before the server's sentence; the file is the region file, and the sentence names its lines. */
const IN_THE_FILE = /^\S+:\d+: /;
