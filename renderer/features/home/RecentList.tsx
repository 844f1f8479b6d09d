import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecentLine } from '../../../shared/contract/directives.ts';
import { formatMoment } from '../../../shared/domain/moments.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { DocumentLine, ListFrame, ListLine } from './ListFrame.tsx';

function Who({ clerk, at }: { readonly clerk: string; readonly at: string }) {
  return (
    <Text size="xs" c="dimmed" style={{ flexShrink: 0 }}>
      {`${clerk} · ${formatMoment(at)}`}
    </Text>
  );
}

/** What was changed last, by whom and when; an imported file is one line. */
export function RecentList({ lines }: { readonly lines: readonly RecentLine[] }) {
  const { t } = useTranslation();
  return (
    <ListFrame title={t('home.recent')} empty={t('home.recentEmpty')}>
      {lines.map((line) => {
        if (line.kind === 'document') {
          const { id, updatedBy, updatedAt } = line.document;
          return (
            <DocumentLine key={id} row={line.document}>
              <Who clerk={updatedBy} at={updatedAt} />
            </DocumentLine>
          );
        }
        const { id, fileName, documents, clerk, at, isTakenBack } = line.batch;
        const text = t(isTakenBack ? 'home.takenBack' : 'home.imported', {
          fileName,
          documents: formatNumber(documents),
        });
        return (
          <ListLine key={id} text={text} address="/imports" isWhole>
            <Who clerk={clerk} at={at} />
          </ListLine>
        );
      })}
    </ListFrame>
  );
}
