import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { useRefresh } from './use-refresh.ts';

type Props = {
  children: string;
  kind?: 'primary' | 'secondary' | 'quiet';
  send(): Promise<unknown>;
  onDone?(): void;
};

/** A button that does one thing on the server; pressed twice it does it once. */
export function ActionButton({ children, kind = 'secondary', send, onDone }: Props) {
  const refresh = useRefresh();
  const action = useMutation({
    mutationFn: send,
    onSuccess: () => onDone?.(),
    onSettled: refresh,
  });
  return (
    <>
      <Button kind={kind} isDisabled={action.isPending} onPress={() => action.mutate()}>
        {children}
      </Button>
      {action.isError && <ErrorState error={action.error} during="change" />}
    </>
  );
}
