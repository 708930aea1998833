import { AppLink } from '../../../web/design/AppLink.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { AssessmentDto } from '../contract.ts';
import { type Words, useWords } from './use-words.ts';

type Props = {
  assessment: AssessmentDto;
  /** As it read the day it was submitted, not as it is computed now. */
  isFrozen?: boolean;
};

/** What a request means in money, for the ratio and against the direct-award limit, and what was asked before. */
export function AssessmentPanel({ assessment, isFrozen = false }: Props) {
  const text = useText();
  const words = useWords();
  const { totalCostOre, extraCostOre, tariff, hours } = assessment;
  return (
    <div className="dispensation-assessment">
      <dl className="fact-list">
        <div>
          <dt>{text('dispensations.assessment.cost')}</dt>
          <dd>
            <strong>{words.computed(totalCostOre, words.kronor)}</strong>
            {hours.kind === 'value' && totalCostOre.kind === 'value' && (
              <span className="cell-note"> {words.hours(hours.value)}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{text('dispensations.assessment.extra')}</dt>
          <dd>
            {words.computed(extraCostOre, (ore) => extraText(words, text, ore))}
            {tariff.rateOre.kind === 'value' && (
              <p className="cell-note">
                {text('dispensations.assessment.tariff', {
                  rate: words.rate(tariff.rateOre.value),
                  source: tariff.source ?? '',
                })}
              </p>
            )}
          </dd>
        </div>
        {assessment.ratios.map((ratio) => (
          <RatioFact key={ratio.unit} ratio={ratio} words={words} />
        ))}
        {assessment.directAward.map((sum) => (
          <AwardFact key={sum.of} sum={sum} assessment={assessment} words={words} />
        ))}
      </dl>
      <LimitWarning assessment={assessment} words={words} isFrozen={isFrozen} />
      <Similar assessment={assessment} words={words} />
    </div>
  );
}

type Text = ReturnType<typeof useText>;

function extraText(words: Words, text: Text, ore: number): string {
  if (ore === 0) return text('dispensations.assessment.extra-none');
  const id = ore > 0 ? 'dispensations.assessment.extra-more' : 'dispensations.assessment.extra-less';
  return text(id, { amount: words.kronor(Math.abs(ore)) });
}

function RatioFact({ ratio, words }: { ratio: AssessmentDto['ratios'][number]; words: Words }) {
  const text = useText();
  const format = useFormat();
  const { before, after, target } = ratio;
  const percent = (value: number) => format.percent(value, 2);
  const distance = (value: number) => (target === null ? '' : format.percentagePoints(value - target, 2));
  return (
    <div>
      <dt>{text('dispensations.assessment.ratio', { unit: words.unitName(ratio.unit) })}</dt>
      <dd>
        {before.kind === 'value' && after.kind === 'value'
          ? text('dispensations.assessment.difference', {
              before: percent(before.value),
              after: percent(after.value),
              // A region's ratio hardly moves by one purchase, and moves all the same.
              difference: format.percentagePoints(after.value - before.value, 3),
            })
          : words.computed(before.kind === 'value' ? after : before, percent)}
        {before.kind === 'value' && after.kind === 'value' && target !== null && (
          <p className="cell-note">
            {text('dispensations.assessment.target', {
              target: format.percent(target, 1),
              before: distance(before.value),
              after: distance(after.value),
            })}
          </p>
        )}
        <p className="cell-note">
          {text(ratio.isOtherYear ? 'dispensations.assessment.other-year' : 'dispensations.assessment.this-year', {
            period: format.period(ratio.period),
          })}
        </p>
      </dd>
    </div>
  );
}

type AwardProps = { sum: AssessmentDto['directAward'][number]; assessment: AssessmentDto; words: Words };

function AwardFact({ sum, assessment, words }: AwardProps) {
  const text = useText();
  const format = useFormat();
  const share = sum.shareAfter.kind === 'value' ? sum.shareAfter : sum.shareBefore;
  return (
    <div>
      <dt>{text(`dispensations.assessment.award.${sum.of}`, { year: String(assessment.year) })}</dt>
      <dd>
        {sum.afterOre.kind === 'value'
          ? text('dispensations.before-after', {
              before: words.kronor(sum.beforeOre),
              after: words.kronor(sum.afterOre.value),
            })
          : words.kronor(sum.beforeOre)}
        <p className="cell-note">
          {text('dispensations.assessment.award-parts', {
            booked: words.kronor(sum.bookedOre),
            committed: words.kronor(sum.committedOre),
          })}
        </p>
        <p className="cell-note">
          {words.computed(share, (value) =>
            text('dispensations.assessment.award-share', {
              share: format.percent(value, 0),
              limit: words.computed(assessment.limit.limitOre, words.kronor),
            }),
          )}
        </p>
      </dd>
    </div>
  );
}

function LimitWarning({ assessment, words, isFrozen }: Required<Props> & { words: Words }) {
  const text = useText();
  const beyond = assessment.directAward.filter(({ isBeyondLimit }) => isBeyondLimit);
  if (beyond.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>
        {text(isFrozen ? 'dispensations.assessment.beyond-frozen' : 'dispensations.assessment.beyond', {
          limit: words.computed(assessment.limit.limitOre, words.kronor),
          source: assessment.limit.source ?? '',
        })}
      </p>
    </Notice>
  );
}

function Similar({ assessment: { similar }, words }: { assessment: AssessmentDto; words: Words }) {
  const text = useText();
  if (similar.length === 0) return <p className="cell-note">{text('dispensations.similar.none')}</p>;
  return (
    <>
      <h3 className="dispensation-subtitle">{text('dispensations.similar', { count: similar.length })}</h3>
      <ul className="plain-list">
        {similar.map((item) => (
          <li key={item.number}>
            <AppLink to="/inhyrning/dispenser/$number" params={{ number: item.number }}>
              {item.number}
            </AppLink>{' '}
            {text('dispensations.similar.item', {
              unit: words.unitName(item.unit),
              supplier: item.supplierName,
              state: text(`dispensations.state.${item.state}`),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
