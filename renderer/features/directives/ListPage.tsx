import { Group, Stack } from '@mantine/core';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directiveFilterSchema } from '../../../shared/domain/directives.ts';
import { useCommand } from '../../app/useCommand.ts';
import { ColumnMenu } from '../../components/dataTable/ColumnMenu.tsx';
import { DataTable } from '../../components/dataTable/DataTable.tsx';
import { shownIds } from '../../components/dataTable/tableLayout.ts';
import { useTableLayout } from '../../components/dataTable/useTableLayout.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { BulkEdit } from './bulk/BulkEdit.tsx';
import { useColumns } from './cells/useColumns.tsx';
import { listColumns } from './columns.ts';
import { DirectivePanel } from './detail/DirectivePanel.tsx';
import { EmptyList } from './EmptyList.tsx';
import { FailedList } from './FailedList.tsx';
import { currentView, selectionView } from './export/registerView.ts';
import { useExport } from './export/useExport.ts';
import { isFiltered } from './facets.ts';
import { FilterBar } from './FilterBar.tsx';
import { ListFoot } from './ListFoot.tsx';
import { ListHeader } from './ListHeader.tsx';
import { isSortField, sortAfterClick, writeListState } from './listState.ts';
import { useDirectiveCount, useDirectiveRows } from './useDirectives.ts';
import { type ListAddress, useListState } from './useListState.ts';
import { useRowActions } from './useRowActions.ts';
import { useSelectAllKey } from './useSelectAllKey.ts';
import { useSelection } from './useSelection.ts';
import { ViewsMenu } from './views/ViewsMenu.tsx';

/** Other rows begin at their top; those that only changed stay where they are. */
function useTopAfterChange(place: string, frame: RefObject<HTMLDivElement | null>): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    frame.current?.scrollTo({ top: 0 });
  }, [place, frame]);
}

/** What stands where the rows would be. */
function useEmpty(query: ReturnType<typeof useDirectiveRows>, { state, change }: ListAddress) {
  if (query.isPending) return null;
  if (query.error !== null) {
    return <FailedList error={query.error} onRetry={() => void query.refetch()} />;
  }
  return (
    <EmptyList
      isNarrowed={isFiltered(state.filter)}
      onClear={() => change({ filter: directiveFilterSchema.parse({}) })}
    />
  );
}

/** The register of directives: filters above, rows below, one document beside them. */
export function ListPage() {
  const { t } = useTranslation();
  const address = useListState();
  const { state, change } = address;
  const { filter, sort, openId } = state;
  const [layout, setLayout] = useTableLayout('directives.columns', listColumns);
  const [isBulkOpen, setIsBulkOpen] = useState(false);
  const searchRef = useRef<HTMLInputElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const query = useDirectiveRows(filter, sort);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  const count = useDirectiveCount(filter);
  const columns = useColumns(filter.search, shownIds(layout, listColumns).includes('status'));
  const exporting = useExport();
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const { selection, setSelection, clearSelection, selectAll } = useSelection(state);
  const actions = useRowActions({ address, ids, selection, clearSelection, frameRef });
  const shown = shownIds(layout, columns);
  const empty = useEmpty(query, address);
  useTopAfterChange(writeListState({ ...state, openId: null }).toString(), frameRef);
  const readOn = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  useSelectAllKey(selectAll);
  useCommand('find', () => searchRef.current?.select());
  const sortBy = (id: string) => {
    if (isSortField(id)) change({ sort: sortAfterClick(sort, id) });
  };
  return (
    <Group h="100%" gap={0} wrap="nowrap" align="stretch">
      <Stack gap={4} px="sm" pt={4} pb={2} flex={1} miw={0} mih={0}>
        <ListHeader
          view={currentView(state, shown)}
          newAddress={`/directives/new?${writeListState(state).toString()}`}
          isWriting={exporting.isWriting}
          onExport={exporting.write}
        />
        <FilterBar
          filter={filter}
          searchRef={searchRef}
          onChange={(next, isTyping) => change({ filter: next }, { replace: isTyping })}
          onLeaveSearch={() => {
            frameRef.current?.focus();
            if (ids[0] !== undefined) actions.activate(ids[0]);
          }}
        >
          <ViewsMenu
            current={{ filter, sort, layout }}
            onApply={(saved) => {
              setLayout(saved.layout);
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
          total={count.data?.total ?? rows.length}
          layout={layout}
          onLayoutChange={setLayout}
          sort={sort}
          onSort={sortBy}
          selection={selection}
          onSelectionChange={setSelection}
          onSelectAll={selectAll}
          activeId={actions.activeId}
          onActivate={actions.activate}
          onOpen={actions.open}
          onEdit={actions.edit}
          onDelete={actions.remove}
          onEndReached={readOn}
          empty={empty}
          frameRef={frameRef}
          renderFoot={(seen) => (
            <ListFoot
              count={count.data}
              seen={seen}
              selected={selection.size}
              onEdit={() => setIsBulkOpen(true)}
              onRemove={actions.remove}
              onExport={() =>
                exporting.write({
                  kind: 'workbook',
                  view: selectionView([...selection], sort, shown),
                })
              }
              onClear={clearSelection}
            />
          )}
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
