import {
  IconArrowForward,
  IconAward,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconCopy,
  IconPencilCheck,
  IconPlayerPause,
  IconProgress,
  IconRosette,
  IconSend,
  IconStar,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ModelState as State } from '../../../shared/domain/modelCycle.ts';
import { StateText } from '../../components/StateText.tsx';

const looks = {
  planned: { Icon: IconCircleDashed, tone: 'quiet' },
  registered: { Icon: IconPencilCheck, tone: 'quiet' },
  running: { Icon: IconProgress, tone: 'warn' },
  checked: { Icon: IconCircleCheck, tone: 'good' },
  proposed: { Icon: IconSend, tone: 'warn' },
  recognised: { Icon: IconRosette, tone: 'good' },
  exemplary: { Icon: IconStar, tone: 'good' },
  awarded: { Icon: IconAward, tone: 'good' },
  replicated: { Icon: IconCopy, tone: 'good' },
  stopped: { Icon: IconPlayerPause, tone: 'quiet' },
  failed: { Icon: IconCircleX, tone: 'late' },
  carriedOver: { Icon: IconArrowForward, tone: 'quiet' },
} as const;

/** Where a model stands, in words. */
export function ModelState({ state }: { readonly state: State }) {
  const { t } = useTranslation();
  return <StateText {...looks[state]}>{t(`models.state.${state}`)}</StateText>;
}
