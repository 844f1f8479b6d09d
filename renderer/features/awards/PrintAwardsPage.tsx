import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { awardPapers } from '../../../shared/contract/awards.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { api } from '../../api/client.ts';
import { TablePaper } from '../../print/TablePaper.tsx';
import { PrintDesk } from '../../print/PrintDesk.tsx';
import { Certificates } from './Certificates.tsx';
import { MinutesPaper } from './MinutesPaper.tsx';
import { PageSetup } from '../../print/PageSetup.tsx';
import { useAppraisals, useAwards, useLayouts } from './useAwards.ts';

/** The rows of the order, in its order; those that are gone left out. */
function rowsOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  ids: readonly string[],
): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Lists, certificates and minutes as paper; which rows stands in the address. */
export function PrintAwardsPage() {
  const { paper: asked } = useParams();
  const [params] = useSearchParams();
  const paper = awardPapers.find((each) => each === asked) ?? 'awards';
  const ids = (params.get('ids') ?? '').split(',').filter(Boolean);
  const layoutId = params.get('layout');
  const office = useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
  const awards = useAwards();
  const list = paper === 'proposals' || paper === 'awards' ? paper : null;
  const table = useQuery({
    queryKey: ['awardProposals', 'table', list, ids],
    queryFn: () => api.awardPapers.table({ paper: list ?? 'awards', ids }),
    enabled: list !== null,
  });
  const appraisals = useAppraisals();
  const layouts = useLayouts();
  const all = [office, awards, appraisals, layouts, ...(list === null ? [] : [table])];
  const isRead = all.every(({ data }) => data !== undefined) && office.data !== undefined;
  const unread = all.some(({ isError }) => isError) ? 'failed' : 'reading';
  const today = localToday();
  const order = { paper, ids, layoutId };
  const layout = layouts.data?.find(({ id }) => id === layoutId) ?? layouts.data?.[0];
  return (
    <PrintDesk
      state={isRead ? 'laidOut' : unread}
      print={(jobId) => api.awardPapers.print({ jobId, ...order })}
      writePdf={(jobId) => api.awardPapers.pdf({ jobId, ...order })}
      writeWorkbook={
        list === null ? undefined : (jobId) => api.awardPapers.workbook({ jobId, paper: list, ids })
      }
    >
      {isRead && list !== null && table.data !== undefined && (
        <TablePaper table={table.data} office={office.data} today={today} />
      )}
      {isRead && paper === 'certificates' && layout !== undefined && (
        <Certificates
          rows={rowsOf(awards.data ?? [], ids)}
          office={office.data}
          layout={layout}
          today={today}
        />
      )}
      {isRead && paper === 'minutes' && (
        <>
          {/* The margins of an administrative document (domain.md §3.2). */}
          <PageSetup size="A4" isLandscape={false} margin="20mm 15mm 20mm 30mm" hasNumbers />
          {rowsOf(appraisals.data ?? [], ids).map((row) => (
            <MinutesPaper key={row.id} row={row} office={office.data} today={today} />
          ))}
        </>
      )}
    </PrintDesk>
  );
}
