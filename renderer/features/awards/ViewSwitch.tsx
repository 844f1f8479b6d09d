import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

export const awardViews = ['awards', 'proposals', 'appraisals'] as const;
export type AwardView = (typeof awardViews)[number];

/** Which of the three lists is shown; in the address. */
export function useAwardView(): AwardView {
  const [params] = useSearchParams();
  return awardViews.find((view) => view === params.get('view')) ?? 'awards';
}

/** From the proposals to what was given, and to what was appraised. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('awards.views.label')}
      value={useAwardView()}
      // Search, filters and the open row belong to the list that is left.
      onChange={(view) => setParams({ view })}
      data={awardViews.map((value) => ({ value, label: t(`awards.views.${value}`) }))}
    />
  );
}
