import { ActionIcon, Button, Group, Modal, Text, Tooltip } from '@mantine/core';
import { IconArrowsDiagonal, IconArrowsDiagonalMinimize2, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { useCommand } from '../../app/useCommand.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RecordPage } from '../../components/records/RecordPage.tsx';
import { WorkbookButtons } from '../../components/sheets/WorkbookButtons.tsx';
import { SuccessionForm } from './SuccessionForm.tsx';
import { openLines, usuallyFolded } from './treeRows.ts';
import { TreeDay } from './TreeDay.tsx';
import { UnitForm } from './UnitForm.tsx';
import { UnitPanel } from './UnitPanel.tsx';
import { useTreeDay } from './useTreeDay.ts';
import { useUnitColumns } from './useUnitColumns.tsx';

type Dialog = 'new' | 'succession' | null;

/** What is folded: the usual until the clerk touches it. */
function useFolding(usual: ReadonlySet<string>) {
  const [own, setOwn] = useState<ReadonlySet<string> | null>(null);
  const folded = own ?? usual;
  const toggle = useCallback(
    (id: string) =>
      setOwn((before) => {
        const next = new Set(before ?? usual);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [usual],
  );
  return { folded, toggle, setOwn };
}

function FoldButtons({
  onExpand,
  onFold,
}: {
  readonly onExpand: () => void;
  readonly onFold: () => void;
}) {
  const { t } = useTranslation();
  const button = (label: string, icon: ReactNode, onClick: () => void) => (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <Group gap={2}>
      {button(t('units.expandAll'), <IconArrowsDiagonal size={16} />, onExpand)}
      {button(t('units.collapseAll'), <IconArrowsDiagonalMinimize2 size={16} />, onFold)}
    </Group>
  );
}

/** The tree of units as of a day, one unit with its life beside it. */
export function UnitsPage() {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<Dialog>(null);
  const [day, setDay] = useTreeDay();
  const [params] = useSearchParams();
  const { data } = useQuery({
    queryKey: ['units', 'tree', day],
    queryFn: () => api.units.tree({ day }),
  });
  const lines = useMemo(() => data?.lines ?? [], [data]);
  const usual = useMemo(() => usuallyFolded(lines), [lines]);
  const { folded, toggle, setOwn } = useFolding(usual);
  const columns = useUnitColumns(folded, toggle);
  // A search looks through folded branches too.
  const isSearched = (params.get('q') ?? '') !== '';
  const rows = useMemo(
    () => (data === undefined ? undefined : isSearched ? lines : openLines(lines, folded)),
    [data, lines, folded, isSearched],
  );
  const close = () => setDialog(null);
  useCommand('new', () => setDialog('new'));
  const foldAll = () =>
    setOwn(new Set(lines.filter(({ children }) => children > 0).map(({ id }) => id)));
  const isEmpty = lines.length === 0;
  return (
    <>
      <RecordPage
        title={t('units.title')}
        layoutKey="units.columns"
        columns={columns}
        rows={rows}
        usualSort={{ field: 'tree', direction: 'ascending' }}
        actions={
          <>
            <Button
              size="compact-sm"
              leftSection={<IconPlus size={15} />}
              title="Ctrl+N"
              onClick={() => setDialog('new')}
            >
              {t('units.new')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setDialog('succession')}>
              {t('units.succession.record')}
            </Button>
            <WorkbookButtons register="organisations" />
          </>
        }
        filters={
          <>
            <TreeDay day={day} onChange={setDay} />
            <FoldButtons onExpand={() => setOwn(new Set())} onFold={foldAll} />
            {data !== undefined && data.ended > 0 && (
              <Text size="xs" c="dimmed" lineClamp={1} maw={130} title={t('units.endedHint')}>
                {t('units.ended', { count: formatNumber(data.ended) })}
              </Text>
            )}
          </>
        }
        empty={
          <EmptyState
            title={t(isEmpty ? 'units.empty' : 'units.notFound')}
            text={t(isEmpty ? 'units.emptyText' : 'units.notFoundText')}
            actions={isEmpty && <Button onClick={() => setDialog('new')}>{t('units.new')}</Button>}
          />
        }
        renderPanel={(id, onClose) => <UnitPanel key={id} id={id} onClose={onClose} />}
        remove={(ids) => api.units.remove({ ids })}
      />
      <Modal opened={dialog === 'new'} onClose={close} title={t('units.new')} size="lg">
        <UnitForm
          values={{}}
          save={(values) => api.units.create({ values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
      <Modal
        opened={dialog === 'succession'}
        onClose={close}
        title={t('units.succession.title')}
        size="lg"
      >
        <SuccessionForm fromIds={[]} onDone={close} onCancel={close} />
      </Modal>
    </>
  );
}
