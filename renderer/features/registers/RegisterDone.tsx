import { Alert, Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RegisterName, RegisterPlanTotals } from '../../../shared/contract/registers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { RegisterSums } from './RegisterSums.tsx';

interface RegisterDoneProps {
  readonly register: RegisterName;
  readonly sums: RegisterPlanTotals;
  readonly changeId: string | null;
  readonly onAgain: () => void;
}

/** Where the rows of a register are seen. */
const registerPages: Readonly<Record<RegisterName, string>> = {
  organisations: '/units',
  activities: '/activities',
  programs: '/programs',
  tasks: '/programs',
  targets: '/targets',
  figures: '/figures',
  models: '/models?view=table',
  awards: '/awards',
};

/** What was done, with the sums, and the next steps. */
export function RegisterDone({ register, sums, changeId, onAgain }: RegisterDoneProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const page = registerPages[register];
  const undo = useAppMutation({
    mutationFn: (id: string) => api.history.undo({ changeId: id }),
    onSuccess: () => {
      notifications.show({ color: 'green', message: t('registers.undone') });
      onAgain();
    },
  });
  return (
    <Alert color="green" variant="light" icon={<IconCheck size={20} />} title={t('imports.done')}>
      <Stack gap="sm">
        <RegisterSums sums={sums} />
        <Group>
          <Button onClick={() => void navigate(page)}>{t('registers.open')}</Button>
          <Button variant="default" onClick={onAgain}>
            {t('imports.again')}
          </Button>
          {changeId !== null && (
            <Button
              variant="subtle"
              color="red"
              loading={undo.isPending}
              onClick={() => undo.mutate(changeId)}
            >
              {t('registers.undo')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
