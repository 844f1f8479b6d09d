import { useSearchParams } from 'react-router';
import { registerViewSchema, type RegisterView } from '../../../shared/contract/exports.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { api } from '../../api/client.ts';
import { PrintDesk } from '../../print/PrintDesk.tsx';
import { RegisterPaper } from '../../print/RegisterPaper.tsx';
import { usePaper } from '../../print/usePaper.ts';

/** The view in the address; a damaged one shows the whole register rather than nothing. */
function viewOf(text: string | null): RegisterView {
  try {
    return registerViewSchema.parse(JSON.parse(text ?? '{}'));
  } catch {
    return registerViewSchema.parse({});
  }
}

/** The register as paper: on the screen with a toolbar, in print without it. */
export function PrintDirectivesPage() {
  const [params] = useSearchParams();
  const view = viewOf(params.get('view'));
  const { paper, failure } = usePaper(view);
  const unread = failure === undefined ? 'reading' : 'failed';
  return (
    <PrintDesk
      state={paper === undefined ? unread : 'laidOut'}
      print={(jobId) => api.exports.print({ jobId, view })}
      writePdf={(jobId) => api.exports.pdf({ jobId, view })}
    >
      {paper !== undefined && <RegisterPaper view={view} today={localToday()} {...paper} />}
    </PrintDesk>
  );
}
