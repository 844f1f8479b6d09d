import { IconAlertTriangle, IconCheck, IconChecks, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict as VerdictName } from '../../../shared/domain/targetVerdict.ts';
import { StateText } from '../../components/StateText.tsx';

const signs = {
  met: IconCheck,
  exceeded: IconChecks,
  notMet: IconAlertTriangle,
  unknown: IconQuestionMark,
} as const;
const tones = { met: 'good', exceeded: 'good', notMet: 'late', unknown: 'quiet' } as const;

/** Đạt, Vượt, Chưa đạt. */
export function Verdict({ verdict }: { readonly verdict: VerdictName }) {
  const { t } = useTranslation();
  return (
    <StateText Icon={signs[verdict]} tone={tones[verdict]}>
      {t(`targets.verdict.${verdict}`)}
    </StateText>
  );
}
