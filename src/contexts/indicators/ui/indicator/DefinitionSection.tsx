import { Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';

type Props = { definition: IndicatorDefinitionDto; figure: IndicatorValueDto };

/** How the indicator is counted: formula as it read for the period, what to mind, version and source. */
export function DefinitionSection({ definition, figure }: Props) {
  const text = useText();
  const { language } = useFormat();
  const facts = [
    { term: text('definition.formula'), fact: language === 'sv' ? figure.formulaSv : figure.formula },
    { term: text('definition.direction'), fact: text(`definition.${definition.direction}`) },
    { term: text('definition.role'), fact: text(`definition.role-${definition.role}`) },
    { term: text('definition.version'), fact: figure.definition.split('@').at(-1) },
    { term: text('definition.source'), fact: definition.source },
  ];
  return (
    <Section title={text('definition.title')}>
      <p className="prose">{definition.description[language]}</p>
      <dl className="facts">
        {facts.map(({ term, fact }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
