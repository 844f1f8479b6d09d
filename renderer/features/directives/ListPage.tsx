import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { directiveFilterSchema, directiveSortFields } from '../../../shared/domain/directives.ts';
import { useCommand } from '../../app/useCommand.ts';
import { ColumnMenu } from '../../components/dataTable/ColumnMenu.tsx';
import { DataTable } from '../../components/dataTable/DataTable.tsx';
import type { RowSelection } from '../../components/dataTable/rowSelection.ts';
import { shownIds } from '../../components/dataTable/tableLayout.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { BulkEdit } from './bulk/BulkEdit.tsx';
import { useColumns } from './cells/useColumns.tsx';
import { DirectivePanel } from './detail/DirectivePanel.tsx';
import { ExportMenu } from './export/ExportMenu.tsx';
import { currentView, printAddress, selectionView } from './export/registerView.ts';
import { useExport } from './export/useExport.tsx';
import { isFiltered } from './facets.ts';
import { FilterBar } from './FilterBar.tsx';
import { ListFoot } from './ListFoot.tsx';
import { sortAfterClick, writeListState } from './listState.ts';
import { useColumnLayout } from './useColumnLayout.ts';
import { useDirectiveCount, useDirectiveRows } from './useDirectives.ts';
import { useListState } from './useListState.ts';
import { useToTrash } from './useToTrash.tsx';
import { ViewsMenu } from './views/ViewsMenu.tsx';

const noRows: RowSelection = new Set();

/** What a list without rows says: the register is empty, or nothing fits the filters. */
function EmptyList({
  isNarrowed,
  onClear,
}: {
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (isNarrowed) {
    return (
      <EmptyState
        title={t('directives.empty.nothingFound')}
        text={t('directives.empty.nothingFoundText')}
        actions={
          <Button variant="default" onClick={onClear}>
            {t('directives.filter.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('directives.empty.title')}
      text={t('directives.empty.text')}
      actions={
        <>
          <Button onClick={() => void navigate('/imports')}>{t('directives.import')}</Button>
          <Button variant="default" onClick={() => void navigate('/directives/new')}>
            {t('directives.new')}
          </Button>
        </>
      }
    />
  );
}

/** The register of directives: filters above, rows below, one document beside them. */
export function ListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { state, change } = useListState();
  const { filter, sort, openId } = state;
  const [layout, setLayout] = useColumnLayout();
  const [selection, setSelection] = useState<RowSelection>(noRows);
  const [focused, setFocused] = useState<string | null>(null);
  const [isBulkOpen, setIsBulkOpen] = useState(false);
  const [isExportOpen, setIsExportOpen] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const list = useDirectiveRows(filter, sort);
  const count = useDirectiveCount(filter);
  const columns = useColumns(filter.search);
  const exporting = useExport();
  const toTrash = useToTrash(() => setSelection(noRows));

  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const ids = rows.map(({ id }) => id);
  const activeId = focused ?? openId;
  const view = currentView(state, shownIds(layout, columns));
  const { hasNextPage, isFetching, fetchNextPage } = list;
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);

  const open = (id: string | null) => change({ openId: id }, { replace: true });
  const edit = (id: string) =>
    void navigate(`/directives/${id}/edit?${writeListState({ ...state, openId: id }).toString()}`);
  const activate = (id: string) => {
    setFocused(id);
    if (openId !== null) open(id);
  };
  const step = (direction: 1 | -1) => {
    const next = ids[ids.indexOf(openId ?? '') + direction];
    if (next !== undefined) activate(next);
  };
  const chosen = () => (selection.size > 0 ? [...selection] : activeId === null ? [] : [activeId]);
  const remove = () => {
    const removed = chosen();
    if (removed.length === 0) return;
    if (openId !== null && removed.includes(openId)) open(null);
    toTrash.mutate(removed);
  };
  useCommand('find', () => searchRef.current?.focus());
  useCommand('new', () => void navigate(`/directives/new?${writeListState(state).toString()}`));
  useCommand('export', () => setIsExportOpen(true));
  useCommand('print', () => void navigate(printAddress(view)));
  const closePanel = useCallback(() => {
    change({ openId: null }, { replace: true });
    frameRef.current?.focus();
  }, [change]);

  return (
    <Group h="100%" gap={0} wrap="nowrap" align="stretch">
      <Stack gap={6} px="sm" pt={6} pb={2} flex={1} miw={0} mih={0}>
        <PageHeader
          title={t('directives.title')}
          actions={
            <>
              <Button
                size="compact-sm"
                leftSection={<IconPlus size={15} />}
                title="Ctrl+N"
                onClick={() => void navigate('/directives/new')}
              >
                {t('directives.new')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                title="Ctrl+Shift+I"
                onClick={() => void navigate('/imports')}
              >
                {t('directives.import')}
              </Button>
              <ExportMenu
                view={view}
                isOpen={isExportOpen}
                onOpen={setIsExportOpen}
                isWriting={exporting.isWriting}
                onExport={exporting.write}
              />
              <Button
                size="compact-sm"
                variant="default"
                title="Ctrl+P"
                onClick={() => void navigate(printAddress(view))}
              >
                {t('directives.print')}
              </Button>
            </>
          }
        />
        <FilterBar
          filter={filter}
          searchRef={searchRef}
          onChange={(next, isTyping) => {
            setSelection(noRows);
            change({ filter: next }, { replace: isTyping });
          }}
          onLeaveSearch={() => {
            frameRef.current?.focus();
            if (ids[0] !== undefined) setFocused(ids[0]);
          }}
        >
          <ViewsMenu
            current={{ filter, sort, layout }}
            onApply={(saved) => {
              setLayout({ ...layout, ...saved.layout });
              change({ filter: saved.filter, sort: saved.sort });
            }}
          />
          <ColumnMenu
            label={t('directives.columns')}
            columns={columns}
            layout={layout}
            onChange={setLayout}
          />
        </FilterBar>
        {exporting.jobId !== null && <JobProgress key={exporting.jobId} jobId={exporting.jobId} />}
        <DataTable
          label={t('directives.title')}
          columns={columns}
          rows={rows}
          layout={layout}
          onLayoutChange={setLayout}
          sort={sort}
          onSort={(id) => {
            const field = directiveSortFields.find((candidate) => candidate === id);
            if (field !== undefined) change({ sort: sortAfterClick(sort, field) });
          }}
          selection={selection}
          onSelectionChange={setSelection}
          activeId={activeId}
          onActivate={activate}
          onOpen={open}
          onEdit={edit}
          onDelete={remove}
          onEndReached={readOn}
          empty={
            list.isPending ? null : (
              <EmptyList
                isNarrowed={isFiltered(filter)}
                onClear={() => change({ filter: directiveFilterSchema.parse({}) })}
              />
            )
          }
          frameRef={frameRef}
        />
        <ListFoot
          count={count.data}
          loaded={rows.length}
          selected={selection.size}
          onEdit={() => setIsBulkOpen(true)}
          onRemove={remove}
          onExport={() =>
            exporting.write({
              kind: 'workbook',
              view: selectionView([...selection], sort, shownIds(layout, columns)),
            })
          }
        />
      </Stack>
      {openId !== null && (
        <SidePanel onClose={closePanel}>
          <DirectivePanel
            key={openId}
            id={openId}
            onClose={closePanel}
            onStep={step}
            onEdit={edit}
          />
        </SidePanel>
      )}
      {isBulkOpen && <BulkEdit ids={[...selection]} onClose={() => setIsBulkOpen(false)} />}
    </Group>
  );
}
