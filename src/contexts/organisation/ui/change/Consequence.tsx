import { Notice } from '../../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto, ConfigurationChangeDto } from '../../contract.ts';

/** What a change would do, before it is saved. */
export function Consequence({ applied }: { applied: AppliedRegionFileDto }) {
  const text = useText();
  const format = useFormat();
  if (applied.outcome === 'unchanged') {
    return (
      <Notice title={text('settings.consequence.none.title')} announce>
        <p>{text('settings.consequence.none')}</p>
      </Notice>
    );
  }
  const rows = applied.reclassifiedRows;
  return (
    <Notice kind={rows > 0 ? 'warning' : 'info'} title={text('settings.consequence.title')} announce>
      <ChangeList changes={applied.changes} />
      <p>
        {rows > 0
          ? text('settings.consequence.rows', { rows: format.number(rows) })
          : text('settings.consequence.no-rows')}
      </p>
    </Notice>
  );
}

/** What was saved. */
export function SavedNotice({ applied }: { applied: AppliedRegionFileDto }) {
  const text = useText();
  const format = useFormat();
  return (
    <Notice kind="success" title={text('settings.saved.title')} announce>
      <ChangeList changes={applied.changes} />
      {applied.reclassifiedRows > 0 && (
        <p>{text('settings.saved.rows', { rows: format.number(applied.reclassifiedRows) })}</p>
      )}
    </Notice>
  );
}

const SHOWN = 10;

/** Changes in words: the first ones at once, the rest when asked for. */
export function ChangeList({ changes }: { changes: readonly ConfigurationChangeDto[] }) {
  const text = useText();
  const list = (some: readonly ConfigurationChangeDto[]) => (
    <ul className="plain-list">
      {some.map((change) => (
        <li key={`${change.section} ${change.key} ${change.change}`} lang="sv">
          {change.text}.
        </li>
      ))}
    </ul>
  );
  if (changes.length <= SHOWN) return list(changes);
  return (
    <>
      {list(changes.slice(0, SHOWN))}
      <details>
        <summary>{text('settings.more-changes', { count: changes.length - SHOWN })}</summary>
        {list(changes.slice(SHOWN))}
      </details>
    </>
  );
}
