import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatMoment } from '../../shared/domain/moments.ts';
import { api } from '../api/client.ts';
import { lastCopy } from './lastCopy.ts';

/** When the last copy was made, by itself or by hand; always in sight, because losing a year of work is what clerks fear. */
export function BackupState() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data } = useQuery({ queryKey: ['backups', 'list'], queryFn: () => api.backups.list({}) });
  if (data === undefined) return null;
  const last = lastCopy(data);
  return (
    <Anchor
      component="button"
      type="button"
      size="xs"
      c="dimmed"
      style={{ whiteSpace: 'nowrap' }}
      onClick={() => void navigate('/settings?tab=backups')}
    >
      {last === undefined
        ? t('frame.neverBackedUp')
        : `${t('frame.backedUp', { at: formatMoment(last) })} ✓`}
    </Anchor>
  );
}
