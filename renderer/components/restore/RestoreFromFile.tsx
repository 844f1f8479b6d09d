import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { RestoreDialog } from './RestoreDialog.tsx';

interface RestoreFromFileProps extends Pick<ButtonProps, 'variant' | 'color' | 'leftSection'> {
  readonly label: string;
  /** What happens to the register that is there now. */
  readonly hint: string;
}

/** A button that asks for a backup file, shows what is in it and goes back to it. */
export function RestoreFromFile({ label, hint, ...look }: RestoreFromFileProps) {
  const [token, setToken] = useState<string | null>(null);
  const choose = useAppMutation({
    mutationFn: () => api.backups.choose({}),
    onSuccess: (chosen) => setToken(chosen.token),
  });
  return (
    <>
      <Button {...look} loading={choose.isPending} onClick={() => choose.mutate()}>
        {label}
      </Button>
      {token !== null && <RestoreDialog token={token} hint={hint} onClose={() => setToken(null)} />}
    </>
  );
}
