import { useQueries, useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { localToday } from '../../../shared/domain/moments.ts';
import { api } from '../../api/client.ts';
import { PageSetup } from '../../print/PageSetup.tsx';
import { PrintDesk } from '../../print/PrintDesk.tsx';
import { TablePaper } from '../../print/TablePaper.tsx';
import { RegistrationPaper } from './RegistrationPaper.tsx';

function useOffice() {
  return useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
}

/** The summary of a year by unit and field. */
function SummaryDesk({ year, movementId }: { year: number; movementId: string | null }) {
  const question = { year, movementId };
  const office = useOffice();
  const table = useQuery({
    queryKey: ['models', 'summary', question],
    queryFn: () => api.modelPapers.summary(question),
  });
  const isRead = table.data !== undefined && office.data !== undefined;
  const unread = table.isError || office.isError ? 'failed' : 'reading';
  const order = { paper: 'summary', ...question } as const;
  return (
    <PrintDesk
      state={isRead ? 'laidOut' : unread}
      print={(jobId) => api.modelPapers.print({ jobId, order })}
      writePdf={(jobId) => api.modelPapers.pdf({ jobId, order })}
      writeWorkbook={(jobId) => api.modelPapers.workbook({ jobId, ...question })}
    >
      {isRead && <TablePaper table={table.data} office={office.data} today={localToday()} />}
    </PrintDesk>
  );
}

/** The registration form of each model. */
function RegistrationDesk({ ids }: { ids: readonly string[] }) {
  const office = useOffice();
  const models = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['models', 'whole', id],
      queryFn: () => api.models.whole({ id }),
    })),
  });
  const wholes = models.flatMap(({ data }) => data ?? []);
  const isRead = wholes.length === ids.length && office.data !== undefined;
  const isFailed = office.isError || models.some(({ isError }) => isError);
  const order = { paper: 'registration' as const, ids: [...ids] };
  return (
    <PrintDesk
      state={isRead ? 'laidOut' : isFailed ? 'failed' : 'reading'}
      print={(jobId) => api.modelPapers.print({ jobId, order })}
      writePdf={(jobId) => api.modelPapers.pdf({ jobId, order })}
    >
      {isRead && (
        <>
          {/* The margins of an administrative document (domain.md §3.2). */}
          <PageSetup size="A4" isLandscape={false} margin="20mm 15mm 20mm 30mm" hasNumbers />
          {wholes.map((whole) => (
            <RegistrationPaper key={whole.line.id} whole={whole} office={office.data} />
          ))}
        </>
      )}
    </PrintDesk>
  );
}

/** Forms of models as paper; which one stands in the address. */
export function PrintModelsPage() {
  const { paper } = useParams();
  const [params] = useSearchParams();
  if (paper === 'registration') {
    return <RegistrationDesk ids={(params.get('ids') ?? '').split(',').filter(Boolean)} />;
  }
  const year = Number(params.get('year') ?? localToday().slice(0, 4));
  return <SummaryDesk year={year} movementId={params.get('movementId')} />;
}
