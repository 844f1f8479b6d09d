import { Checkbox, Group, Text } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow, ModelMatrix } from '../../../shared/contract/models.ts';
import { formatNumber, formatRatio } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StateText } from '../../components/StateText.tsx';
import { CountButton } from './CountButton.tsx';
import classes from './CountTable.module.css';
import { ScrollRegion } from './ScrollRegion.tsx';
import type { ModelView } from './useModelView.ts';

interface RowProps {
  readonly row: MatrixRow;
  readonly fields: ModelMatrix['fields'];
  readonly view: ModelView;
}

function Lacks({ row, fields }: Omit<RowProps, 'view'>) {
  const { t } = useTranslation();
  if (row.lacks.length === 0) {
    return (
      <StateText Icon={IconCircleCheck} tone="good">
        {t('models.matrix.met')}
      </StateText>
    );
  }
  const text = row.lacks
    .map(({ fieldId, has, needs }) => {
      const field = fields.find(({ id }) => id === fieldId)?.name ?? t('models.matrix.anyField');
      return t('models.matrix.lack', { field, has: formatNumber(has), needs: formatNumber(needs) });
    })
    .join('; ');
  return (
    <StateText Icon={IconAlertCircle} tone="late">
      <span title={text}>{text}</span>
    </StateText>
  );
}

function Row({ row, fields, view }: RowProps) {
  const lacking = new Set(row.lacks.map(({ fieldId }) => fieldId));
  const behind = { belowId: row.unitId, isCounted: true };
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td className={`${classes['number']} ${lacking.has(null) ? classes['lacking'] : ''}`}>
        <CountButton count={row.total} label={row.name} onOpen={() => view.narrow(behind)} />
      </td>
      {fields.map(({ id, name }, index) => (
        <td
          key={id}
          className={`${classes['number']} ${lacking.has(id) ? classes['lacking'] : ''}`}
        >
          <CountButton
            count={row.counts[index] ?? 0}
            label={`${row.name}, ${name}`}
            onOpen={() => view.narrow({ ...behind, field: name })}
          />
        </td>
      ))}
      <td style={{ maxWidth: 340 }}>
        <Lacks row={row} fields={fields} />
      </td>
    </tr>
  );
}

interface MatrixViewProps {
  readonly view: ModelView;
  readonly year: number;
  readonly movementId: string;
  readonly hasRules: boolean;
}

/** Which unit has how many models in which field, and what it lacks of the movement's rules. */
export function MatrixView({ view, year, movementId, hasRules }: MatrixViewProps) {
  const { t } = useTranslation();
  const [isLackingOnly, setIsLackingOnly] = useState(false);
  const { data } = useQuery({
    queryKey: ['models', 'matrix', year, movementId],
    queryFn: () => api.models.matrix({ year, movementId }),
  });
  if (data === undefined) return null;
  if (data.rows.length === 0) {
    return <EmptyState title={t('models.matrix.noUnits')} text={t('models.matrix.noUnitsText')} />;
  }
  const met = data.rows.filter(({ lacks }) => lacks.length === 0).length;
  const rows = data.rows.filter(({ lacks }) => !isLackingOnly || lacks.length > 0);
  return (
    <>
      <Group gap="md">
        <Text size="sm" role="status">
          {hasRules
            ? `${t('models.matrix.summary', {
                met: formatNumber(met),
                total: formatNumber(data.rows.length),
              })} ${formatRatio(met, data.rows.length)}`
            : t('models.matrix.noRules')}
        </Text>
        <Checkbox
          size="xs"
          label={t('models.matrix.onlyLacking')}
          checked={isLackingOnly}
          onChange={(event) => setIsLackingOnly(event.currentTarget.checked)}
        />
      </Group>
      <ScrollRegion label={t('models.view.matrix')}>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('models.matrix.unit')}</th>
              <th scope="col" className={classes['number']}>
                {t('models.matrix.total')}
              </th>
              {data.fields.map(({ id, name }) => (
                <th
                  key={id}
                  scope="col"
                  className={classes['number']}
                  style={{ whiteSpace: 'normal' }}
                >
                  {name}
                </th>
              ))}
              <th scope="col">{t('models.matrix.lacks')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.unitId} row={row} fields={data.fields} view={view} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
