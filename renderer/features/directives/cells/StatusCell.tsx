import { IconCircleCheck, IconCircleDashed, IconCircleX, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DirectiveStatus } from '../../../../shared/domain/directives.ts';
import { StateText } from '../../../components/StateText.tsx';

const looks = {
  inForce: { Icon: IconCircleCheck, tone: 'good' },
  replaced: { Icon: IconReplace, tone: 'warn' },
  expired: { Icon: IconCircleX, tone: 'quiet' },
  unknown: { Icon: IconCircleDashed, tone: 'quiet' },
} as const;

/** Validity: still to be followed, or not. */
export function StatusCell({ status }: { readonly status: DirectiveStatus }) {
  const { t } = useTranslation();
  return <StateText {...looks[status]}>{t(`directives.status.${status}`)}</StateText>;
}
