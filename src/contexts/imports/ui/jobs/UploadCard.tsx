import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { Progress } from '../../../../web/design/Progress.tsx';
import { useText } from '../../../../web/text.ts';
import { dropUpload, retryUpload, type Upload } from './uploads.ts';

/** A file on its way to the server. */
export function UploadCard({ upload }: { upload: Upload }) {
  const text = useText();
  const client = useQueryClient();
  const label = text(upload.isSending ? 'imports.sending' : 'imports.waiting-to-send');
  return (
    <article className="import-card" aria-label={upload.file.name}>
      <h3 className="import-card-title">{upload.file.name}</h3>
      {upload.error === null ? (
        <Progress label={label} share={null} />
      ) : (
        <ErrorState error={upload.error} during="change" onRetry={() => retryUpload(client, upload)} />
      )}
      <div className="actions">
        <Button kind={upload.error === null ? 'secondary' : 'quiet'} onPress={() => dropUpload(upload.key)}>
          {text(upload.error === null ? 'imports.stop' : 'imports.put-away')}
        </Button>
      </div>
    </article>
  );
}
