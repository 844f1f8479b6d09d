import { useQuery } from '@tanstack/react-query';
import { mostOfGroup } from '../../../shared/contract/deadlines.ts';
import { api } from '../../api/client.ts';
import { PrintDesk } from '../../print/PrintDesk.tsx';
import { DeadlinesPaper } from './DeadlinesPaper.tsx';

/** Everything that is due, as paper. */
export function PrintDeadlinesPage() {
  const list = useQuery({
    queryKey: ['deadlines', 'paper'],
    queryFn: () => api.deadlines.list({ most: mostOfGroup }),
  });
  const office = useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
  const isRead = list.data !== undefined && office.data !== undefined;
  const unread = list.isError || office.isError ? 'failed' : 'reading';
  return (
    <PrintDesk
      state={isRead ? 'laidOut' : unread}
      print={(jobId) => api.deadlines.print({ jobId })}
      writePdf={(jobId) => api.deadlines.pdf({ jobId })}
    >
      {isRead && <DeadlinesPaper office={office.data} {...list.data} />}
    </PrintDesk>
  );
}
