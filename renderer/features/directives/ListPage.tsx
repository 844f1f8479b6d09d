import { Group, Stack } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directiveFilterSchema, directiveSortFields } from '../../../shared/domain/directives.ts';
import { useCommand } from '../../app/useCommand.ts';
import { ColumnMenu } from '../../components/dataTable/ColumnMenu.tsx';
import { DataTable } from '../../components/dataTable/DataTable.tsx';
import { shownIds } from '../../components/dataTable/tableLayout.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { BulkEdit } from './bulk/BulkEdit.tsx';
import { useColumns } from './cells/useColumns.tsx';
import { DirectivePanel } from './detail/DirectivePanel.tsx';
import { EmptyList } from './EmptyList.tsx';
import { currentView, selectionView } from './export/registerView.ts';
import { useExport } from './export/useExport.tsx';
import { isFiltered } from './facets.ts';
import { FilterBar } from './FilterBar.tsx';
import { ListFoot } from './ListFoot.tsx';
import { ListHeader } from './ListHeader.tsx';
import { sortAfterClick, writeListState } from './listState.ts';
import { useColumnLayout } from './useColumnLayout.ts';
import { useDirectiveCount, useDirectiveRows } from './useDirectives.ts';
import { useListState } from './useListState.ts';
import { noRows, useRowActions } from './useRowActions.ts';
import { ViewsMenu } from './views/ViewsMenu.tsx';

/** The register of directives: filters above, rows below, one document beside them. */
export function ListPage() {
  const { t } = useTranslation();
  const address = useListState();
  const { state, change } = address;
  const { filter, sort, openId } = state;
  const [layout, setLayout] = useColumnLayout();
  const [isBulkOpen, setIsBulkOpen] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const { data, isPending, hasNextPage, isFetching, fetchNextPage } = useDirectiveRows(
    filter,
    sort,
  );
  const count = useDirectiveCount(filter);
  const columns = useColumns(filter.search);
  const exporting = useExport();
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const actions = useRowActions(
    address,
    rows.map(({ id }) => id),
    frameRef,
  );
  const { selection } = actions;
  const shown = shownIds(layout, columns);
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  useCommand('find', () => searchRef.current?.focus());
  const sortBy = (id: string) => {
    const field = directiveSortFields.find((candidate) => candidate === id);
    if (field !== undefined) change({ sort: sortAfterClick(sort, field) });
  };
  const clear = () => change({ filter: directiveFilterSchema.parse({}) });
  return (
    <Group h="100%" gap={0} wrap="nowrap" align="stretch">
      <Stack gap={6} px="sm" pt={6} pb={2} flex={1} miw={0} mih={0}>
        <ListHeader
          view={currentView(state, shown)}
          newAddress={`/directives/new?${writeListState(state).toString()}`}
          isWriting={exporting.isWriting}
          onExport={exporting.write}
        />
        <FilterBar
          filter={filter}
          searchRef={searchRef}
          onChange={(next, isTyping) => {
            actions.setSelection(noRows);
            change({ filter: next }, { replace: isTyping });
          }}
          onLeaveSearch={() => {
            frameRef.current?.focus();
            if (rows[0] !== undefined) actions.activate(rows[0].id);
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
          onSort={sortBy}
          selection={selection}
          onSelectionChange={actions.setSelection}
          activeId={actions.activeId}
          onActivate={actions.activate}
          onOpen={actions.open}
          onEdit={actions.edit}
          onDelete={actions.remove}
          onEndReached={readOn}
          empty={isPending ? null : <EmptyList isNarrowed={isFiltered(filter)} onClear={clear} />}
          frameRef={frameRef}
        />
        <ListFoot
          count={count.data}
          loaded={rows.length}
          selected={selection.size}
          onEdit={() => setIsBulkOpen(true)}
          onRemove={actions.remove}
          onExport={() =>
            exporting.write({ kind: 'workbook', view: selectionView([...selection], sort, shown) })
          }
        />
      </Stack>
      {openId !== null && (
        <SidePanel onClose={actions.close}>
          <DirectivePanel
            key={openId}
            id={openId}
            onClose={actions.close}
            onStep={actions.step}
            onEdit={actions.edit}
          />
        </SidePanel>
      )}
      {isBulkOpen && <BulkEdit ids={[...selection]} onClose={() => setIsBulkOpen(false)} />}
    </Group>
  );
}
