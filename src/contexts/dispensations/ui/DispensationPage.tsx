import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Button } from '../../../web/design/Button.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { Page, Section } from '../../../web/design/Page.tsx';
import { RecordOf } from '../../../web/history/RecordOf.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { DispensationDto } from '../contract.ts';
import { AssessmentPanel } from './AssessmentPanel.tsx';
import { DecisionForm } from './act/DecisionForm.tsx';
import { ExtensionForm } from './act/ExtensionForm.tsx';
import { ReviewForm } from './act/ReviewForm.tsx';
import { STEP_ACTIONS, type StepAction, stepSearch, useStepAddress } from './act/step-address.ts';
import type { StepProps } from './act/step-props.ts';
import { WordsForm } from './act/WordsForm.tsx';
import { dispensationQueries } from './dispensation-queries.ts';
import { RequestForm } from './form/RequestForm.tsx';
import { DecisionFacts, Links } from './show/DecisionFacts.tsx';
import { History } from './show/History.tsx';
import { RequestFacts } from './show/RequestFacts.tsx';
import { Marks, State } from './show/State.tsx';
import { UseSection } from './show/UseSection.tsx';
import { useStateSentence } from './show/use-state-sentence.ts';

/** One dispensation: where it is, what can be done with it, and everything that has been said about it. */
export default function DispensationPage() {
  const text = useText();
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  const query = useQuery(dispensationQueries.one(number));
  const sentenceOf = useStateSentence();
  const { open, close } = useStepAddress();
  return (
    <Page
      title={text('dispensations.one', { number })}
      lead={query.data && !open ? <p>{sentenceOf(query.data)}</p> : undefined}
      actions={<Button onPress={() => window.print()}>{text('dispensations.print')}</Button>}
    >
      <p className="breadcrumb">
        <AppLink to="/inhyrning/dispenser">{text('dispensations.all')}</AppLink>
      </p>
      <Loaded query={query}>
        {(dispensation) =>
          open ? (
            <OpenStep action={open} dispensation={dispensation} onClose={close} />
          ) : (
            <Everything dispensation={dispensation} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Everything({ dispensation }: { dispensation: DispensationDto }) {
  const { marks, state } = dispensation;
  return (
    <>
      <p>
        <State state={state} />
      </p>
      <Marks marks={marks} />
      <Actions dispensation={dispensation} />
      <Links dispensation={dispensation} />
      <UseSection dispensation={dispensation} />
      <DecisionFacts dispensation={dispensation} />
      <RequestFacts dispensation={dispensation} />
      <Frozen dispensation={dispensation} />
      <History dispensation={dispensation} />
      <RecordOf entity="dispensation" entityId={dispensation.number} unit={dispensation.unit} />
    </>
  );
}

/** Buttons made of the state table, the role and the rules of own requests: the server has told which. */
function Actions({ dispensation: { allowed, number } }: { dispensation: DispensationDto }) {
  const text = useText();
  const offered = STEP_ACTIONS.filter((action) => allowed.includes(action));
  if (offered.length === 0) return null;
  return (
    <nav className="actions page-actions" aria-label={text('dispensations.actions')}>
      {offered.map((action, index) => (
        <AppLink
          key={action}
          to="/inhyrning/dispenser/$number"
          params={{ number }}
          search={stepSearch(action)}
          className={`button button-${kindOf(action, index)}`}
        >
          {text(`dispensations.action.${action}`)}
        </AppLink>
      ))}
    </nav>
  );
}

/** What ends something is never what is pressed first. */
const kindOf = (action: StepAction, index: number): string =>
  action === 'withdraw' || action === 'revoke' ? 'danger' : index === 0 ? 'primary' : 'secondary';

type OpenProps = { action: StepAction; dispensation: DispensationDto; onClose(): void };

function OpenStep({ action, dispensation, onClose }: OpenProps) {
  const text = useText();
  const navigate = useNavigate();
  if (!dispensation.allowed.includes(action)) {
    return (
      <Notice kind="warning" title={text('dispensations.not-now')}>
        <p>{text('dispensations.not-now.detail')}</p>
        <div className="actions">
          <Button onPress={onClose}>{text('dispensations.back')}</Button>
        </div>
      </Notice>
    );
  }
  const goTo = ({ number }: DispensationDto) =>
    void navigate({
      to: '/inhyrning/dispenser/$number',
      params: { number } as never,
      search: ((previous: Record<string, unknown>) => ({ ...previous, gor: 'andra' })) as never,
    });
  const props: StepProps = { dispensation, onDone: action === 'extend' ? goTo : onClose, onBack: onClose };
  if (action === 'edit')
    return (
      <RequestForm key={dispensation.number} draft={dispensation} onSaved={() => undefined} onSubmitted={onClose} />
    );
  return (
    <>
      <StepFormOf action={action} {...props} />
      <RequestFacts dispensation={dispensation} />
      <Frozen dispensation={dispensation} />
    </>
  );
}

function StepFormOf({ action, ...props }: StepProps & { action: Exclude<StepAction, 'edit'> }) {
  if (action === 'review') return <ReviewForm {...props} />;
  if (action === 'decide') return <DecisionForm {...props} />;
  if (action === 'extend') return <ExtensionForm {...props} />;
  return <WordsForm {...props} step={action} />;
}

/** What the request meant the day it was submitted. */
function Frozen({ dispensation: { assessment } }: { dispensation: DispensationDto }) {
  const text = useText();
  const format = useFormat();
  if (!assessment) return null;
  return (
    <Section title={text('dispensations.assessment')}>
      <p className="prose">{text('dispensations.assessment.frozen', { date: format.date(assessment.computedOn) })}</p>
      <AssessmentPanel assessment={assessment} isFrozen />
    </Section>
  );
}
