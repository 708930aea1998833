import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { ActionGradingListDto } from '../../contract/catalogue.ts';
import { ACTION_AREAS } from '../../domain/catalogue/action.ts';
import { CatalogueLinks } from './CatalogueLinks.tsx';
import { GradeRow } from './grading/GradeRow.tsx';
import { GradeScales } from './grading/GradeScales.tsx';
import { type GradingFilter, GradingFilters, passes, useGradingFilter } from './grading/GradingFilters.tsx';
import { isComplete } from './grading/row-grade.ts';
import { UnitChoice } from './UnitChoice.tsx';
import { catalogueQueries } from './catalogue-queries.ts';
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

type Props = { gradings: ActionGradingListDto; graded: GradedUnit };

function Gradings({ gradings, graded }: Props) {
  const text = useText();
  const filter = useGradingFilter();
  const scales = useQuery(catalogueQueries.scales());
  const scale = scales.data?.[0];
  // Drafts are kept by person: two may use the same window one after the other.
  const reader = useSession().session?.person?.id ?? '';
  if (gradings.items.length === 0)
    return (
      <Empty title={text('catalogue.none.title')}>
        <p>{text('catalogue.none')}</p>
      </Empty>
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
      <GradingFilters filter={filter} />
      <GradeRows
        key={`${reader} ${graded.unit} ${filter.onlyLeft}`}
        gradings={gradings}
        graded={graded}
        filter={filter}
        reader={reader}
      />
    </>
  );
}

function GradeRows({ gradings, graded, filter, reader }: Props & { filter: GradingFilter; reader: string }) {
  const text = useText();
  const words = useCatalogueWords();
  const scales = useQuery(catalogueQueries.scales());
  // A row that is graded now stays in sight until the filter is set anew.
  const [gradedBefore] = useState(() => new Set(gradings.items.filter(({ own }) => own).map(({ number }) => number)));
  const shown = gradings.items.filter(
    (each) => passes(filter, each) && !(filter.onlyLeft && gradedBefore.has(each.number)),
  );
  if (shown.length === 0) return <p>{text('catalogue.grading.none-left')}</p>;
  return ACTION_AREAS.map((area) => ({ area, rows: shown.filter((each) => each.area === area) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ area, rows }) => (
      <section key={area} className="section">
        <h2 className="section-title">{words.area(area)}</h2>
        <ul className="grade-rows">
          {rows.map((grading) => (
            <GradeRow
              key={grading.number}
              unit={graded.unit}
              reader={reader}
              grading={grading}
              scale={scales.data?.[0]}
              mayGrade={gradings.may.grade}
            />
          ))}
        </ul>
      </section>
    ));
}
