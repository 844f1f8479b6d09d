import { IconAward, IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProposalState as State } from '../../../shared/domain/awardRules.ts';
import { StateText } from '../../components/StateText.tsx';

const looks = {
  proposed: { Icon: IconCircleDashed, tone: 'quiet' },
  passed: { Icon: IconCircleCheck, tone: 'good' },
  failed: { Icon: IconCircleX, tone: 'warn' },
  awarded: { Icon: IconAward, tone: 'good' },
} as const;

/** How far a proposal is, in words. */
export function ProposalState({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  return <StateText {...looks[state]}>{t(`awards.state.${state}`)}</StateText>;
}
