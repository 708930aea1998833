import { AppLink } from '../../../../web/design/AppLink.tsx';
import { codesAbove } from '../../../../web/shell/unit-tree.ts';
import { useViewContext } from '../../../../web/shell/view-context.ts';
import { useText } from '../../../../web/text.ts';
import type { IndicatorQuestion } from '../shared/use-indicator-question.ts';

/** The units above the chosen one, each a way back up. */
export function UnitTrail({ question }: { question: IndicatorQuestion }) {
  const text = useText();
  const { tree, unit, unitName } = useViewContext();
  const { careArea, base, tree: organisation } = question;
  const above = codesAbove(tree, unit);
  if (above.length === 0) return null;
  return (
    <nav className="trail" aria-label={text('division.trail')}>
      <ol>
        {above.map((code) => (
          <li key={code}>
            <AppLink
              to="/nyckeltal/$key"
              params={{ key: question.indicator }}
              search={{ unit: code, careArea, base, tree: organisation }}
            >
              {tree.byCode.get(code)?.name ?? code}
            </AppLink>
          </li>
        ))}
        <li aria-current="location">{unitName}</li>
      </ol>
    </nav>
  );
}
