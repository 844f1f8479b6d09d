import { SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Light or dark, remembered on this PC. */
export function AppearanceTab() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="xs" maw={420}>
      <Text size="sm" fw={500}>
        {t('settings.appearance.theme')}
      </Text>
      <SegmentedControl
        value={colorScheme}
        data={(['light', 'dark', 'auto'] as const).map((value) => ({
          value,
          label: t(`settings.appearance.${value}`),
        }))}
        onChange={(value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto')}
      />
    </Stack>
  );
}
