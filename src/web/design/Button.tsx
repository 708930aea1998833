import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

type Props = Omit<ButtonProps, 'className' | 'style'> & {
  /** One `primary` per page at most; `quiet` within tables and toolbars; `danger` names what goes. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
};

/** The label is a verb: Läs in filer, Spara, Ta bort målet. */
export function Button({ kind = 'secondary', ...props }: Props) {
  return <AriaButton {...props} className={`button button-${kind}`} />;
}
