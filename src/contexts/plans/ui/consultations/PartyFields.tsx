import { Button } from '../../../../web/design/Button.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { STANDPOINTS } from '../../domain/consultations/standpoints.ts';

export type PartyDraft = { id: number; union: string; person: string; standpoint: string; words: string };
export const emptyParty = (id: number): PartyDraft => ({ id, union: '', person: '', standpoint: '', words: '' });
export const isUnnamed = ({ union }: PartyDraft): boolean => union.trim() === '';

type Props = { parties: readonly PartyDraft[]; onChange(parties: readonly PartyDraft[]): void };

/** The unions that took part; where each stands can be entered now, or later by its own representative. */
export function PartyFields({ parties, onChange }: Props) {
  const text = useText();
  const options = [
    { key: '', label: text('consultations.standpoint.none') },
    ...STANDPOINTS.map((key) => ({ key, label: text(`consultations.standpoint.${key}`) })),
  ];
  return (
    <>
      {parties.map((party, index) => {
        const put = (name: 'union' | 'person' | 'standpoint' | 'words') => (value: string) =>
          onChange(parties.map((other) => (other.id === party.id ? { ...other, [name]: value } : other)));
        return (
          <fieldset key={party.id} className="local-plan-units">
            <legend className="field-label">{text('consultations.party', { number: index + 1 })}</legend>
            <TextField label={text('consultations.union')} value={party.union} onChange={put('union')} />
            <TextField
              label={text('consultations.person')}
              hint={text('consultations.person.hint')}
              value={party.person}
              onChange={put('person')}
            />
            <Select
              label={text('consultations.standpoint')}
              options={options}
              value={party.standpoint}
              onChange={put('standpoint')}
            />
            <TextField label={text('consultations.words')} rows={2} value={party.words} onChange={put('words')} />
          </fieldset>
        );
      })}
      <div className="actions">
        <Button onPress={() => onChange([...parties, emptyParty(parties.length + 1)])}>
          {text('consultations.party.add')}
        </Button>
      </div>
    </>
  );
}
