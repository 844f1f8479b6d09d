import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ImportTotals } from '../../../shared/contract/imports.ts';
import { totalsText } from '../../components/sheets/totalsText.ts';
import { GiveBackButton } from './GiveBackButton.tsx';
import { useTakeBack } from './useTakeBack.ts';

interface DoneStepProps {
  readonly batchId: string;
  readonly totals: ImportTotals;
  /** The import whose sheet can be given back with its faults. */
  readonly faultyImportId: string | null;
  readonly onAgain: () => void;
}

/** What was done, in one sentence with the sums, and the next steps. */
export function DoneStep({ batchId, totals, faultyImportId, onAgain }: DoneStepProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const takeBack = useTakeBack(onAgain);
  return (
    <Alert color="green" variant="light" icon={<IconCheck size={20} />} title={t('imports.done')}>
      <Stack gap="sm">
        <Text>{t('imports.doneText', totalsText(totals))}</Text>
        <Group>
          <Button onClick={() => void navigate('/directives')}>{t('imports.open')}</Button>
          <Button variant="default" onClick={onAgain}>
            {t('imports.again')}
          </Button>
          {faultyImportId !== null && <GiveBackButton importId={faultyImportId} />}
          <Button
            variant="subtle"
            color="red"
            loading={takeBack.isPending}
            onClick={() => takeBack.mutate(batchId)}
          >
            {t('imports.takeBack')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
