import { AppLink } from '../../../../web/design/AppLink.tsx';
import { useGapText } from '../../../../web/design/gap-text.ts';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { IndicatorValueDto } from '../../contract.ts';

/** What is missing in the data behind the value, and where it can be mended. */
export function GapsNotice({ figure: { gaps } }: { figure: IndicatorValueDto }) {
  const text = useText();
  const gapText = useGapText();
  return (
    <Section title={text('overview.gaps-title')}>
      {gaps.length === 0 ? (
        <Notice kind="success">
          <p>{text('overview.gaps-none')}</p>
        </Notice>
      ) : (
        <Notice kind="warning" title={text('overview.gaps-some', { count: gaps.length })}>
          <ul className="gaps">
            {gaps.map((gap) => (
              <li key={gap.code}>
                {gapText(gap)}{' '}
                {gap.code.startsWith('unmapped') ? (
                  <AppLink to="/data/oklassat">{text('overview.to-unmapped')}</AppLink>
                ) : (
                  <AppLink to="/data/inlasning">{text('overview.to-imports')}</AppLink>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}
