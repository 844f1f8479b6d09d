import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { localToday } from '../../../shared/domain/moments.ts';
import { api } from '../../api/client.ts';
import { PrintDesk } from '../../print/PrintDesk.tsx';
import { ProgramPaper } from './ProgramPaper.tsx';

/** The tasks of a program by month, as paper. */
export function PrintProgramPage() {
  const { id = '' } = useParams();
  const whole = useQuery({
    queryKey: ['programs', 'whole', id],
    queryFn: () => api.programs.whole({ id }),
  });
  const office = useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
  const isRead = whole.data !== undefined && office.data !== undefined;
  const unread = whole.isError || office.isError ? 'failed' : 'reading';
  return (
    <PrintDesk
      state={isRead ? 'laidOut' : unread}
      print={(jobId) => api.programs.print({ jobId, id })}
      writePdf={(jobId) => api.programs.pdf({ jobId, id })}
    >
      {isRead && <ProgramPaper whole={whole.data} office={office.data} today={localToday()} />}
    </PrintDesk>
  );
}
