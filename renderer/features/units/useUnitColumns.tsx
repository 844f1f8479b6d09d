import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitTreeLine } from '../../../shared/contract/units.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { NameCell } from './NameCell.tsx';
import { useLifetime } from './useLifetime.ts';

/** The columns of the tree of units. */
export function useUnitColumns(
  folded: ReadonlySet<string>,
  onToggle: (id: string) => void,
): readonly RecordColumn<UnitTreeLine>[] {
  const { t } = useTranslation();
  const lifetime = useLifetime();
  return useMemo(
    () => [
      recordColumn<UnitTreeLine>({
        id: 'name',
        title: t('units.fields.name'),
        width: 320,
        grows: true,
        text: ({ name }) => name,
        render: (line) => (
          <NameCell line={line} isFolded={folded.has(line.id)} onToggle={onToggle} />
        ),
      }),
      recordColumn<UnitTreeLine>({
        id: 'level',
        title: t('units.fields.level'),
        width: 170,
        text: ({ level }) => t(`units.level.${level}`),
      }),
      recordColumn<UnitTreeLine>({
        id: 'kind',
        title: t('units.fields.kind'),
        width: 130,
        text: ({ kind }) => t(`units.kind.${kind}`),
      }),
      recordColumn<UnitTreeLine>({
        id: 'people',
        title: t('units.fields.people'),
        width: 200,
        text: ({ people }) => people,
      }),
      recordColumn<UnitTreeLine>({
        id: 'life',
        title: t('units.fields.life'),
        width: 190,
        text: lifetime,
        order: ({ validFrom }) => validFrom,
      }),
      recordColumn<UnitTreeLine>({
        id: 'shortName',
        title: t('units.fields.shortName'),
        width: 130,
        isHidden: true,
        text: ({ shortName }) => shortName,
      }),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- `lifetime` follows `t`
    [t, folded, onToggle],
  );
}
