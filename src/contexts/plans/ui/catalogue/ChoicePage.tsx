import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../../../web/design/Empty.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { useText } from '../../../../web/text.ts';
import type { ActionGradingListDto } from '../../contract/catalogue.ts';
import { ACTION_AREAS } from '../../domain/catalogue/action.ts';
import { CatalogueLinks } from './CatalogueLinks.tsx';
import { AreaSummaryTable } from './choice/AreaSummaryTable.tsx';
import { ChoicePanel } from './choice/ChoicePanel.tsx';
import { ChoiceTable } from './choice/ChoiceTable.tsx';
import { EffectFigure } from './choice/EffectFigure.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import { catalogueQueries } from './catalogue-queries.ts';
import { useAddress } from './use-address.ts';
import { type GradedUnit, useGradedUnit } from './use-graded-unit.ts';
import { CHOICE_STATES, type ChoiceState, choiceState, useCatalogueWords } from './words.ts';

/** The picture of effect against difficulty, in which the plan is filled: what is chosen, and why the rest is not. */
export default function ChoicePage() {
  const text = useText();
  const graded = useGradedUnit();
  const query = useQuery(catalogueQueries.gradings(graded.unit));
  const items = query.data?.items ?? [];
  const count = (state: ChoiceState) => items.filter(({ choice }) => choiceState(choice) === state).length;
  return (
    <Page
      title={text('catalogue.choice')}
      lead={
        items.length > 0 && (
          <p>
            {text('catalogue.choice.lead', {
              all: items.length,
              chosen: count('chosen'),
              leftOut: count('left-out'),
              undecided: count('undecided'),
              unit: graded.unitName,
            })}
          </p>
        )
      }
    >
      <CatalogueLinks />
      <UnitChoice graded={graded} />
      <Loaded query={query} shape="chart">
        {(gradings) => <Choices gradings={gradings} graded={graded} />}
      </Loaded>
    </Page>
  );
}

const ALL = 'all';

function Choices({ gradings, graded }: { gradings: ActionGradingListDto; graded: GradedUnit }) {
  const text = useText();
  const words = useCatalogueWords();
  const [{ omrade, visa, atgard }, change] = useAddress();
  const area = ACTION_AREAS.find((each) => each === omrade);
  const state = CHOICE_STATES.find((each) => each === visa);
  if (gradings.items.length === 0)
    return (
      <Empty title={text('catalogue.none.title')}>
        <p>{text('catalogue.none')}</p>
      </Empty>
    );
  const shown = gradings.items.filter(
    (each) => (area === undefined || each.area === area) && (state === undefined || choiceState(each.choice) === state),
  );
  const selected = gradings.items.find(({ number }) => String(number) === atgard);
  const select = (number: number) => change({ atgard: String(number) });
  return (
    <>
      <div className="settings-filter catalogue-filter">
        <Select
          label={text('catalogue.filter.area')}
          options={[
            { key: ALL, label: text('catalogue.filter.all') },
            ...ACTION_AREAS.map((each) => ({ key: each, label: words.area(each) })),
          ]}
          value={area ?? ALL}
          onChange={(key) => change({ omrade: key === ALL ? undefined : key })}
        />
        <Select
          label={text('catalogue.choice.state')}
          options={[
            { key: ALL, label: text('catalogue.filter.all') },
            ...CHOICE_STATES.map((each) => ({ key: each, label: text(`catalogue.choice.${each}`) })),
          ]}
          value={state ?? ALL}
          onChange={(key) => change({ visa: key === ALL ? undefined : key })}
        />
      </div>
      <div className="choice-layout">
        <EffectFigure
          gradings={shown}
          selected={selected?.number ?? null}
          unitName={graded.unitName}
          onSelect={select}
        />
        <ChoicePanel
          key={`${graded.unit} ${selected?.number ?? ''}`}
          unit={graded.unit}
          grading={selected}
          mayChoose={gradings.may.choose}
        />
      </div>
      <Section title={text('catalogue.choice.list')}>
        <ChoiceTable gradings={shown} onSelect={select} />
      </Section>
      <Section title={text('catalogue.summary')}>
        <AreaSummaryTable unit={graded.unit} />
      </Section>
    </>
  );
}
