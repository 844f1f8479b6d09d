import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleX, IconReplace } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DirectiveStatus } from '../../../../shared/domain/directives.ts';

const looks = {
  inForce: { Icon: IconCircleCheck, color: 'green.8' },
  replaced: { Icon: IconReplace, color: 'orange.8' },
  expired: { Icon: IconCircleX, color: 'dimmed' },
  unknown: { Icon: IconCircleDashed, color: 'dimmed' },
} as const;

/** Validity in a word and a quiet sign, never by colour alone. */
export function StatusCell({ status }: { readonly status: DirectiveStatus }) {
  const { t } = useTranslation();
  const { Icon, color } = looks[status];
  return (
    <Text span size="sm" c={color}>
      <Icon size={14} style={{ verticalAlign: '-2px', marginRight: 4 }} aria-hidden />
      {t(`directives.status.${status}`)}
    </Text>
  );
}
