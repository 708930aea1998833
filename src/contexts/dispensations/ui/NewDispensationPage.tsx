import { useNavigate } from '@tanstack/react-router';
import { AppLink } from '../../../web/design/AppLink.tsx';
import { Loading } from '../../../web/design/Loading.tsx';
import { Page } from '../../../web/design/Page.tsx';
import { useText } from '../../../web/text.ts';
import type { DispensationDto } from '../contract.ts';
import { RequestForm } from './form/RequestForm.tsx';
import { useOwnUnits } from './form/use-own-units.ts';

/** A request from the beginning. */
export default function NewDispensationPage() {
  const text = useText();
  const navigate = useNavigate();
  const units = useOwnUnits();
  const open = ({ number, state }: DispensationDto) =>
    void navigate({
      to: '/inhyrning/dispenser/$number',
      params: { number } as never,
      search: ((previous: Record<string, unknown>) => ({
        ...previous,
        ...(state === 'draft' ? { gor: 'andra' } : {}),
      })) as never,
    });
  return (
    <Page title={text('dispensations.new')} lead={<p>{text('dispensations.new.lead')}</p>}>
      <p className="breadcrumb">
        <AppLink to="/inhyrning/dispenser">{text('dispensations.all')}</AppLink>
      </p>
      {units ? <RequestForm units={units} onSaved={open} onSubmitted={open} /> : <Loading shape="text" />}
    </Page>
  );
}
