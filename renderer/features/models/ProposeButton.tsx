import { Button, type ButtonProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';
import { newestChange, tellUndoable } from '../../components/undoNotice.tsx';

interface ProposeButtonProps extends Pick<ButtonProps, 'size'> {
  readonly ids: readonly string[];
  readonly onDone?: () => void;
}

/** Models become proposals for an award, filled with what the register knows of them: nothing is typed twice. */
export function ProposeButton({ ids, onDone, size = 'compact-xs' }: ProposeButtonProps) {
  const { t } = useTranslation();
  const propose = useAppMutation({
    mutationFn: async () => {
      const { added } = await api.awardProposals.proposeModels({ modelYearIds: [...ids] });
      return { added, changeId: added === 0 ? null : await newestChange('create') };
    },
    onSuccess: ({ added, changeId }) => {
      const count = formatNumber(added);
      tellUndoable(
        t(added === 0 ? 'models.proposedAlready' : 'models.proposed', { count }),
        changeId,
      );
      onDone?.();
    },
  });
  return (
    <Button
      size={size}
      variant="default"
      loading={propose.isPending}
      onClick={() => propose.mutate()}
    >
      {t('models.propose')}
    </Button>
  );
}
