import { useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { useText } from '../../../../web/text.ts';
import type { ImportJobDto, ImportKindDto } from '../../contract.ts';
import { PROFILES } from '../../domain/profiles/index.ts';
import { useWord } from '../parts/import-words.ts';
import type { Reading } from './uploads.ts';

const AUTO = 'auto';
/** Invoices are recognised but not yet read in, so they cannot be chosen. */
const KINDS = ['ledger', 'sie', 'staff', 'engagements', 'series'] as const satisfies readonly ImportKindDto[];

/** Kind and profile by hand, when the file was taken for something else. Open at once when it could not be recognised. */
export function OtherReading({
  job,
  onTryAgain,
}: {
  job: ImportJobDto;
  onTryAgain?: ((reading: Reading) => void) | undefined;
}) {
  const text = useText();
  return (
    <details className="disclosure" open={job.outcome === null}>
      <summary>{text('imports.other-reading')}</summary>
      <div className="disclosure-body">
        {onTryAgain ? (
          <ReadingForm outcome={job.outcome} onTryAgain={onTryAgain} />
        ) : (
          <p className="prose">{text('imports.choose-file-again')}</p>
        )}
      </div>
    </details>
  );
}

type FormProps = { outcome: ImportJobDto['outcome']; onTryAgain: (reading: Reading) => void };

function ReadingForm({ outcome, onTryAgain }: FormProps) {
  const text = useText();
  const word = useWord();
  const [kind, setKind] = useState<ImportKindDto | typeof AUTO>(outcome?.kind ?? AUTO);
  const [profile, setProfile] = useState<string>(AUTO);
  const found = { key: AUTO, label: text('imports.by-content') };
  const profiles = profileKeysOf(kind);
  return (
    <div className="form">
      <Select
        label={text('imports.kind')}
        hint={text('imports.kind-hint')}
        options={[found, ...KINDS.map((key) => ({ key, label: word('kind', key) }))]}
        value={kind}
        onChange={(next) => {
          setKind(next as typeof kind);
          setProfile(AUTO);
        }}
      />
      <Select
        label={text('imports.profile')}
        hint={text('imports.profile-hint')}
        options={[found, ...profiles.map((key) => ({ key, label: word('profile', key) }))]}
        value={profile}
        onChange={setProfile}
        isDisabled={profiles.length === 0}
      />
      <div className="actions">
        <Button
          onPress={() => onTryAgain({ ...(kind === AUTO ? {} : { kind }), ...(profile === AUTO ? {} : { profile }) })}
        >
          {text('imports.try-again')}
        </Button>
      </div>
    </div>
  );
}

/** Which profiles there are for a kind of file; all when the kind is left open. */
function profileKeysOf(kind: ImportKindDto | typeof AUTO): string[] {
  const fitting = PROFILES.filter((profile) => kind === AUTO || profile.kind === kind);
  return [...new Set(fitting.map((profile) => profile.key))];
}
