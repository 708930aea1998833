import { useQuery } from '@tanstack/react-query';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { useText } from '../../../../web/text.ts';
import type { ActionGradingListDto } from '../../contract/catalogue.ts';
import { ACTION_AREAS, ACTION_LEVELS } from '../../domain/catalogue/action.ts';
import { CatalogueLinks } from './CatalogueLinks.tsx';
import { GradeRow } from './grading/GradeRow.tsx';
import { GradeScales } from './grading/GradeScales.tsx';
import { isComplete } from './grading/row-grade.ts';
import { UnitChoice } from './UnitChoice.tsx';
import { catalogueQueries } from './catalogue-queries.ts';
import { useAddress } from './use-address.ts';
import { type GradedUnit, useGradedUnit } from './use-graded-unit.ts';
import { useCatalogueWords } from './words.ts';

/** One's own grades of every action, made to be gone through at speed: one key for each grade, saved by itself. */
export default function GradingPage() {
  const text = useText();
  const graded = useGradedUnit();
  const query = useQuery(catalogueQueries.gradings(graded.unit));
  const items = query.data?.items ?? [];
  const done = items.filter(({ own }) => own && isComplete(own)).length;
  return (
    <Page
      title={text('catalogue.grading')}
      lead={
        items.length > 0 && <p>{text('catalogue.grading.lead', { done, all: items.length, unit: graded.unitName })}</p>
      }
    >
      <CatalogueLinks />
      <UnitChoice graded={graded} />
      <Loaded query={query} shape="table">
        {(gradings) => <Gradings gradings={gradings} graded={graded} />}
      </Loaded>
    </Page>
  );
}

function Gradings({ gradings, graded }: { gradings: ActionGradingListDto; graded: GradedUnit }) {
  const text = useText();
  const words = useCatalogueWords();
  const [{ niva, kvar }, change] = useAddress();
  const scales = useQuery(catalogueQueries.scales());
  const level = ACTION_LEVELS.find((each) => each === niva);
  const scale = scales.data?.[0];
  if (gradings.items.length === 0)
    return (
      <Empty title={text('catalogue.none.title')}>
        <p>{text('catalogue.none')}</p>
      </Empty>
    );
  const shown = gradings.items.filter(
    (each) => (level === undefined || each.level === level) && (kvar !== 'ja' || each.own === null),
  );
  return (
    <>
      {gradings.may.grade ? (
        <p className="prose">{text('catalogue.grading.how')}</p>
      ) : (
        <Notice>
          <p>{text('catalogue.grading.may-not', { unit: graded.unitName })}</p>
        </Notice>
      )}
      {scale && <GradeScales scale={scale} />}
      <div className="settings-filter catalogue-filter">
        <Select
          label={text('catalogue.filter.level')}
          options={[
            { key: 'all', label: text('catalogue.filter.all') },
            ...ACTION_LEVELS.map((each) => ({ key: each, label: words.level(each) })),
          ]}
          value={level ?? 'all'}
          onChange={(key) => change({ niva: key === 'all' ? undefined : key })}
        />
        <Checkbox isSelected={kvar === 'ja'} onChange={(is) => change({ kvar: is ? 'ja' : undefined })}>
          {text('catalogue.grading.left')}
        </Checkbox>
      </div>
      {shown.length === 0 && <p>{text('catalogue.grading.none-left')}</p>}
      {ACTION_AREAS.map((area) => ({ area, rows: shown.filter((each) => each.area === area) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ area, rows }) => (
          <section key={area} className="section">
            <h2 className="section-title">{words.area(area)}</h2>
            <ul className="grade-rows">
              {rows.map((grading) => (
                <GradeRow
                  key={`${graded.unit} ${grading.number}`}
                  unit={graded.unit}
                  grading={grading}
                  scale={scale}
                  mayGrade={gradings.may.grade}
                />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}
