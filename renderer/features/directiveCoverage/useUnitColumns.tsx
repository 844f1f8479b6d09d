import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoverageLine } from '../../../shared/contract/coverage.ts';
import type { CoverageState } from '../../../shared/domain/coverage.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { type RecordColumn, recordColumn } from '../../components/records/recordColumn.ts';
import { StateChoice } from './StateChoice.tsx';

export type UnitRow = CoverageLine & { readonly id: string; readonly index: number };

/** What stands in the column of the document: the document, or what the old units had. */
function useDocumentText() {
  const { t } = useTranslation();
  return ({ document, isUndecided, inherited, row }: UnitRow) => {
    if (isUndecided) return t('coverage.undecided');
    if (row === null && inherited.of > 0) return t('coverage.inherited', inherited);
    return [document, row?.notes ?? ''].filter(Boolean).join(' · ');
  };
}

/** The columns of the units of a demand; the state is set in its own cell. */
export function useUnitColumns(
  onState: (unitId: string, state: CoverageState) => void,
): readonly RecordColumn<UnitRow>[] {
  const { t } = useTranslation();
  const documentText = useDocumentText();
  const latest = useRef(onState);
  latest.current = onState;
  return useMemo(
    () => [
      recordColumn<UnitRow>({
        id: 'unit',
        title: t('coverage.column.unit'),
        width: 210,
        grows: true,
        text: ({ unit }) => unit.name,
      }),
      recordColumn<UnitRow>({
        id: 'state',
        title: t('coverage.column.state'),
        width: 196,
        text: ({ state }) => t(`coverage.state.${state}`),
        render: ({ unit, state }) => (
          <div
            role="presentation"
            onClick={(event) => event.stopPropagation()}
            onDoubleClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.stopPropagation()}
          >
            <StateChoice
              label={unit.name}
              state={state}
              onChange={(next) => latest.current(unit.id, next)}
            />
          </div>
        ),
      }),
      recordColumn<UnitRow>({
        id: 'document',
        title: t('coverage.column.document'),
        width: 180,
        text: documentText,
      }),
      recordColumn<UnitRow>({
        id: 'lag',
        title: t('coverage.column.lag'),
        width: 92,
        align: 'center',
        text: ({ lagDays }) => (lagDays === null ? '' : formatNumber(lagDays)),
        order: ({ lagDays }) => lagDays,
      }),
      recordColumn<UnitRow>({
        id: 'parent',
        title: t('coverage.column.parent'),
        width: 150,
        isHidden: true,
        text: ({ parent }) => parent,
      }),
      recordColumn<UnitRow>({
        id: 'kind',
        title: t('coverage.column.kind'),
        width: 140,
        isHidden: true,
        text: ({ unit }) => t(`units.kind.${unit.kind}`),
      }),
    ],
    // oxlint-disable-next-line react/exhaustive-deps -- `documentText` follows `t`
    [t],
  );
}
