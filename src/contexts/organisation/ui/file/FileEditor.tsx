import { useRef, useState } from 'react';
import type { Tagged } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { Loading } from '../../../../web/design/Loading.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import type { AppliedRegionFileDto } from '../../contract.ts';
import { Consequence } from '../change/Consequence.tsx';
import { RefusedChange } from '../change/RefusedChange.tsx';
import { useChange } from '../change/use-change.ts';
import { useDraft } from '../change/use-draft.ts';
import { lineSpan } from './line-span.ts';

type Props = { file: Tagged<string>; onSaved(applied: AppliedRegionFileDto): void };

const FIELD = 'region-file-text';
/** A draft that is to be compared with whichever version is in force when it is checked. */
const NEWEST = 'newest';

/** The whole file as text: checked line by line and its consequence shown before it can be saved. */
export function FileEditor({ file, onSaved }: Props) {
  const text = useText();
  // A draft remembers which version it was written on: saving it over a newer one must be told, not done.
  const { values, isRestored, write, forget } = useDraft('/installningar/fil', {
    text: file.data,
    tag: file.tag ?? '',
  });
  const [isRead, setIsRead] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const change = useChange((applied) => {
    forget();
    onSaved(applied);
  });
  const typed = values['text'] ?? '';
  const tag = values['tag'] === NEWEST ? (file.tag ?? '') : (values['tag'] ?? '');
  const rehearse = () => change.rehearse.mutate({ text: typed, tag });
  const type = (next: string) => {
    write({ text: next, tag });
    change.reset();
  };
  const goToLine = (line: number) => {
    const area = frame.current?.querySelector('textarea');
    if (!area) return;
    const span = lineSpan(area.value, line);
    area.focus();
    area.setSelectionRange(span.start, span.end);
  };
  return (
    <div ref={frame} className="file-editor">
      {isRestored && (
        <DraftNote
          isOlder={tag !== file.tag}
          onForget={() => {
            forget();
            change.reset();
          }}
        />
      )}
      <FileChoice
        onText={(chosen) => {
          type(chosen);
          setIsRead(true);
        }}
      />
      {isRead && <p role="status">{text('settings.file.read')}</p>}
      <TextField
        id={FIELD}
        label={text('settings.file.text')}
        hint={text('settings.file.text.hint')}
        value={typed}
        onChange={type}
        rows={24}
      />
      <EditorSteps
        change={change}
        onRehearse={rehearse}
        onLine={goToLine}
        onRefresh={() => {
          // What was typed stays; it is now an edit of the newest version, and the consequence shows against that.
          void change.refresh().then(() => write({ text: typed, tag: NEWEST }));
        }}
      />
    </div>
  );
}

type StepsProps = {
  change: ReturnType<typeof useChange>;
  onRehearse(): void;
  onLine(line: number): void;
  onRefresh(): void;
};

function EditorSteps({ change, onRehearse, onLine, onRefresh }: StepsProps) {
  const text = useText();
  const { rehearse, rehearsed, save, canSave } = change;
  return (
    <>
      {rehearse.isPending && <Loading shape="text" />}
      {rehearsed && <Consequence applied={rehearsed.applied} />}
      {Boolean(change.error) && (
        <RefusedChange
          error={change.error}
          onRefresh={onRefresh}
          lineLink={({ line }, message) => (
            <button type="button" className="line-button" onClick={() => onLine(line)}>
              {message}
            </button>
          )}
        />
      )}
      <div className="actions">
        <Button kind={canSave ? 'secondary' : 'primary'} isDisabled={rehearse.isPending} onPress={onRehearse}>
          {text(rehearse.isPending ? 'settings.rehearsing' : 'settings.file.check')}
        </Button>
        <Button
          kind={canSave ? 'primary' : 'secondary'}
          isDisabled={!canSave}
          onPress={() => rehearsed && save.mutate(rehearsed)}
        >
          {save.isPending ? text('settings.saving') : text('settings.file.save')}
        </Button>
      </div>
      {!rehearsed && <p className="field-hint">{text('settings.rehearse.hint')}</p>}
    </>
  );
}

function DraftNote({ isOlder, onForget }: { isOlder: boolean; onForget(): void }) {
  const text = useText();
  return (
    <Notice kind={isOlder ? 'warning' : 'info'}>
      <p>{text(isOlder ? 'settings.file.draft.older' : 'settings.draft')}</p>
      <div className="actions">
        <Button kind="quiet" onPress={onForget}>
          {text('settings.draft.forget')}
        </Button>
      </div>
    </Notice>
  );
}

/** A file from the computer in place of the text. */
function FileChoice({ onText }: { onText(text: string): void }) {
  const text = useText();
  return (
    <div className="field">
      <label className="button button-secondary file-button">
        <input
          type="file"
          accept=".yaml,.yml"
          className="visually-hidden"
          onChange={(event) => void event.target.files?.[0]?.text().then(onText)}
        />
        {text('settings.file.choose')}
      </label>
      <p className="field-hint">{text('settings.file.choose.hint')}</p>
    </div>
  );
}
