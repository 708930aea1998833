import { useIntl } from 'react-intl';

/** What a decision concerns, in words; kinds that this page does not know by their own name. */
export function useConcernWords(): (entity: string) => string {
  const intl = useIntl();
  return (entity) => {
    const id = `steering.concerns.${entity}`;
    return id in intl.messages ? intl.formatMessage({ id }) : entity;
  };
}
