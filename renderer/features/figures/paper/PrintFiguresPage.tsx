import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { figureTableQuestionSchema } from '../../../../shared/domain/figureTable.ts';
import { localToday } from '../../../../shared/domain/moments.ts';
import { api } from '../../../api/client.ts';
import { PrintDesk } from '../../../print/PrintDesk.tsx';
import { FigurePaper } from './FigurePaper.tsx';

/** A form of figures, as paper. */
export function PrintFiguresPage() {
  const [params] = useSearchParams();
  const question = figureTableQuestionSchema.parse(JSON.parse(params.get('of') ?? '{}'));
  const table = useQuery({
    queryKey: ['figures', 'table', question],
    queryFn: () => api.figures.table(question),
  });
  const office = useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
  const isRead = table.data !== undefined && office.data !== undefined;
  const unread = table.isError || office.isError ? 'failed' : 'reading';
  return (
    <PrintDesk
      state={isRead ? 'laidOut' : unread}
      print={(jobId) => api.figures.print({ jobId, ...question })}
      writePdf={(jobId) => api.figures.pdf({ jobId, ...question })}
    >
      {isRead && <FigurePaper table={table.data} office={office.data} today={localToday()} />}
    </PrintDesk>
  );
}
