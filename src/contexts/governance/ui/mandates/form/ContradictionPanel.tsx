import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { Contradiction } from '../../../domain/mandates/contradictions.ts';
import { contradictionText } from '../../../domain/mandates/contradiction-sentences.ts';
import type { SectionKey } from '../../../domain/mandates/sections.ts';

type Props = { mandate: string; section: SectionKey; contradictions: readonly Contradiction[] };

/** Beside the form: what does not go together, as it is written. It hinders nothing. */
export function ContradictionPanel({ mandate, section, contradictions }: Props) {
  const text = useText();
  const here = contradictions.filter((one) => one.section === section);
  const elsewhere = contradictions.filter((one) => one.section !== section);
  return (
    <aside className="mandate-panel" aria-labelledby="mandate-panel-title">
      <h2 id="mandate-panel-title" className="mandate-panel-title">
        {text('mandates.contradictions')}
      </h2>
      <p role="status">{text('mandates.contradictions.count', { here: here.length, all: contradictions.length })}</p>
      <ContradictionItems contradictions={here} />
      {elsewhere.length > 0 && (
        <>
          <h3 className="mandate-panel-title">{text('mandates.contradictions.elsewhere')}</h3>
          <ContradictionItems contradictions={elsewhere} mandate={mandate} />
        </>
      )}
      <p className="field-hint">{text('mandates.contradictions.hint')}</p>
    </aside>
  );
}

type ItemsProps = { contradictions: readonly Contradiction[]; mandate?: string };

/** Each with its weight in words and shape; with a link to its section when `mandate` is given. */
export function ContradictionItems({ contradictions, mandate }: ItemsProps) {
  const text = useText();
  const { language } = useFormat();
  if (contradictions.length === 0) return null;
  return (
    <ul className="mandate-contradictions">
      {contradictions.map((one) => (
        <li key={`${one.code} ${one.row ?? ''} ${JSON.stringify(one.values)}`} data-weight={one.weight}>
          <span aria-hidden="true">{one.weight === 'warning' ? '◆' : '○'}</span>{' '}
          <span>
            {one.weight === 'note' && <strong>{text('mandates.contradictions.note')} </strong>}
            {contradictionText(one, language)}
            {mandate !== undefined && (
              <>
                {' '}
                <AppLink to="/styrning/uppdrag/$key/skriv" params={{ key: mandate }} search={{ avsnitt: one.section }}>
                  {text('mandates.contradictions.go', { section: text(`mandates.section.${one.section}`) })}
                </AppLink>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
