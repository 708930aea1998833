import { useQuery } from '@tanstack/react-query';
import { DataTable } from '../../../web/design/DataTable.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { TargetDto } from '../contract.ts';
import type { Action } from './change/form-spec.ts';
import { SectionPage } from './change/SectionPage.tsx';
import { sectionForm } from './change/section-form.ts';
import { configurationQueries } from './configuration-queries.ts';
import { useCareAreas, useStaffCategories } from './names.ts';
import { targetForms, targetKey, TARGETS_PATH } from './targets/target-forms.ts';
import { useTargetColumns } from './targets/target-columns.tsx';
import { useTargetWords } from './targets/target-words.ts';
import { todayHere } from '../../../web/today.ts';

const ACTIONS: readonly Action[] = ['ratta', 'ta-bort'];

/** What is to be reached, by when and by which decision. */
export default function TargetsPage() {
  const text = useText();
  const query = useQuery(configurationQueries.targets());
  const words = useTargetWords();
  const staff = useStaffCategories();
  const careAreas = useCareAreas();
  const columns = useTargetColumns(words);
  const choices = {
    indicators: words.indicatorOptions,
    units: words.unitOptions,
    staff: staff.options,
    careAreas: careAreas.options,
  };
  return (
    <SectionPage
      title={text('settings.targets')}
      path={TARGETS_PATH}
      query={query}
      addLabel={text('settings.targets.add')}
      lead={(targets) => text('settings.targets.lead', { count: targets.length, undecided: undecided(targets).length })}
      actionsOf={() => ACTIONS}
      formOf={(address, targets) =>
        // Percent or not is known when the indicators are: until then a share would be shown a hundred times too small.
        words.isReady
          ? sectionForm(text, targetForms(text, choices, words.measureOf, words.nameOf), address, targets)
          : 'pending'
      }
    >
      {(targets) => (
        <>
          <Undecided targets={targets} nameOf={words.nameOf} />
          <DataTable
            caption={text('settings.targets.caption')}
            rows={targets.toSorted(words.compare)}
            rowKey={targetKey}
            columns={columns}
            empty={text('settings.targets.none')}
          />
        </>
      )}
    </SectionPage>
  );
}

const undecided = (targets: readonly TargetDto[]) => targets.filter(({ value }) => value === null);

/** Targets that wait for their number: by when, and whether that day has passed. */
function Undecided({ targets, nameOf }: { targets: readonly TargetDto[]; nameOf(target: TargetDto): string }) {
  const text = useText();
  const format = useFormat();
  const waiting = undecided(targets);
  if (waiting.length === 0) return null;
  const today = todayHere();
  return (
    <Notice kind="warning" title={text('settings.targets.undecided', { count: waiting.length })}>
      <ul className="plain-list">
        {waiting.map((target) => {
          const by = target.toBeDecidedBy;
          const id = by !== null && by < today ? 'settings.targets.overdue' : 'settings.targets.waits';
          return (
            <li key={targetKey(target)}>
              {text(id, { name: nameOf(target), date: by === null ? '–' : format.date(by) })}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
