import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DirectiveValues } from '../../../../shared/domain/directives.ts';
import { formatDate } from '../../../../shared/domain/partialDates.ts';
import { api } from '../../../api/client.ts';

/** Long enough not to ask at every keystroke, short enough to be there before the next field. */
const askAfterMilliseconds = 250;

interface DuplicateNoticeProps {
  readonly id: string | null;
  readonly values: Pick<DirectiveValues, 'numberSymbol' | 'issuedOn' | 'issuerId'>;
}

/** Shows the documents that have the same number, date and issuer. A hint: such rows are legitimate. */
export function DuplicateNotice({ id, values }: DuplicateNoticeProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(
    {
      numberSymbol: values.numberSymbol,
      issuedOn: values.issuedOn,
      issuerId: values.issuerId,
      exceptId: id,
    },
    askAfterMilliseconds,
  );
  const { data = [] } = useQuery({
    queryKey: ['directives', 'duplicates', asked],
    queryFn: () => api.directives.duplicates(asked),
    enabled: asked.numberSymbol !== '',
  });
  if (data.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={t('directives.form.duplicate')}>
      <Stack gap={4}>
        {data.slice(0, 3).map((row) => (
          <Anchor
            key={row.id}
            size="sm"
            component="button"
            ta="left"
            type="button"
            onClick={() => void navigate(`/directives?id=${row.id}`)}
          >
            {[
              row.numberSymbol,
              row.issuedOn === null ? '' : formatDate(row.issuedOn),
              row.issuer,
              row.summary,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </Anchor>
        ))}
        <Text size="xs">{t('directives.form.duplicateHint')}</Text>
      </Stack>
    </Alert>
  );
}
