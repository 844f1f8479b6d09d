import { Alert, Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../../../../shared/domain/moments.ts';

/** Says that the form shows what was typed before and not saved. */
export function DraftNotice({
  at,
  onDiscard,
}: {
  readonly at: string;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Alert variant="light" color="blue" py="xs">
      <Group justify="space-between">
        <Text size="sm">{t('directives.form.draftRestored', { at: formatMoment(at) })}</Text>
        <Anchor component="button" type="button" size="sm" onClick={onDiscard}>
          {t('directives.form.discard')}
        </Anchor>
      </Group>
    </Alert>
  );
}
