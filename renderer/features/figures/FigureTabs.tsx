import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { figureTabs, useFigureAddress } from './useFigureAddress.ts';

/** Entering, adding up, and what the forms are made of. */
export function FigureTabs() {
  const { t } = useTranslation();
  const { tab, change } = useFigureAddress();
  return (
    <SegmentedControl
      size="xs"
      value={tab}
      aria-label={t('figures.title')}
      data={figureTabs.map((name) => ({ value: name, label: t(`figures.tabs.${name}`) }))}
      onChange={(next) => {
        const chosen = figureTabs.find((name) => name === next);
        if (chosen !== undefined) change({ tab: chosen });
      }}
    />
  );
}
