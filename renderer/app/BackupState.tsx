import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client.ts';

/** When the last copy was made; always in sight, because losing a year of work is what clerks fear. */
export function BackupState() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: ['backups', 'list'], queryFn: () => api.backups.list({}) });
  if (data === undefined) return null;
  const [newest] = data.backups;
  const at =
    newest === undefined
      ? ''
      : new Date(newest.madeAt).toLocaleString('vi', {
          day: '2-digit',
          month: '2-digit',
          hour: '2-digit',
          minute: '2-digit',
        });
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      c="dimmed"
      style={{ whiteSpace: 'nowrap' }}
      onClick={() => void navigate('/settings?tab=backups')}
    >
      {newest === undefined ? t('frame.neverBackedUp') : `${t('frame.backedUp', { at })} ✓`}
    </Anchor>
  );
}
