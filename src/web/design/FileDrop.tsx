import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { useText } from '../text.ts';
import { Button } from './Button.tsx';

type Props = {
  /** What can be dropped here. */
  hint: string;
  /** `.csv`, `.xlsx` … shown first in the file dialog. */
  accept?: readonly string[];
  onFiles(files: File[]): void;
  isDisabled?: boolean;
};

export function FileDrop({ hint, accept, onFiles, isDisabled = false }: Props) {
  const text = useText();
  return (
    <DropZone
      className="file-drop"
      isDisabled={isDisabled}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const dropped = event.items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []));
        void Promise.all(dropped).then(onFiles);
      }}
    >
      <Text slot="label" className="file-drop-label">
        {text('file-drop.label')}
      </Text>
      <FileTrigger
        allowsMultiple
        {...(accept ? { acceptedFileTypes: accept } : {})}
        onSelect={(files) => onFiles([...(files ?? [])])}
      >
        <Button kind="primary" isDisabled={isDisabled}>
          {text('file-drop.choose')}
        </Button>
      </FileTrigger>
      <p className="field-hint">{hint}</p>
    </DropZone>
  );
}
