import { Alert, Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportLayout } from '../../../shared/contract/imports.ts';
import { api } from '../../api/client.ts';
import { useAppMutation } from '../../api/useAppMutation.ts';

interface RecipeNoticeProps {
  readonly layout: ImportLayout;
  readonly onSetAside: () => void;
}

/** Says that a saved reading was used, which can be set aside for this file or forgotten. */
export function RecipeNotice({ layout, onSetAside }: RecipeNoticeProps) {
  const { t } = useTranslation();
  const forget = useAppMutation({
    mutationFn: (id: string) => api.imports.forgetRecipe({ id }),
    onSuccess: onSetAside,
  });
  const { recipe } = layout;
  if (recipe === undefined) return null;
  const name = recipe.sender === '' ? recipe.fileName : recipe.sender;
  return (
    <Alert color="blue" variant="light" py={6} icon={<IconHistory size={18} />}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">{t('imports.recipe.used', { name })}</Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onSetAside}>
            {t('imports.recipe.setAside')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={forget.isPending}
            onClick={() => forget.mutate(recipe.id)}
          >
            {t('imports.recipe.forget')}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
