import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { coveredOf, countStates } from '../../../shared/domain/coverageCount.ts';
import { formatRatio } from '../../../shared/domain/numbers.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { unitViewSchema } from '../../../shared/domain/units.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import { api } from '../../api/client.ts';
import { localToday } from '../../../shared/domain/moments.ts';
import { PrintDesk } from '../../print/PrintDesk.tsx';
import classes from '../../print/RegisterPaper.module.css';
import type { CoverageAddress } from './useCoverageAddress.ts';

type Asked = CoverageAddress['asked'];

function askedIn(params: URLSearchParams): Asked {
  return {
    view: unitViewSchema.catch('atTheTime').parse(params.get('view')),
    reportDay: params.get('day'),
  };
}

async function readPaper(requirementId: string, asked: Asked) {
  const requirement = await api.coverageRequirements.get({ id: requirementId });
  const [office, directive, { lines }] = await Promise.all([
    api.office.get({}),
    api.directives.get({ id: requirement.directiveId }),
    api.coverage.units({ requirementId, ...asked }),
  ]);
  return { office, requirement, directive, lines, day: asked.reportDay ?? localToday() };
}

type PaperContent = Awaited<ReturnType<typeof readPaper>>;

/** The units that have nothing yet, on a sheet as an office would sign it. */
function MissingPaper({ office, requirement, directive, lines, day }: PaperContent) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const missing = lines.filter(({ state }) => state === 'none');
  const count = countStates(lines.map(({ state }) => state));
  const [year = '', month = '', dayOfMonth = ''] = localToday().split('-');
  return (
    <article className={classes['paper']} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={classes['office']}>{office.name.toUpperCase()}</p>
        <h1 className={classes['title']}>{translate('coverage.missing.paperTitle')}</h1>
        <p className={classes['date']}>
          {translate('coverage.missing.paperAbout', {
            title: requirement.title,
            document: directive.numberSymbol || directive.alias || directive.summary,
          })}
        </p>
        <p className={classes['date']}>
          {translate('coverage.missing.paperCount', {
            date: formatDate(day),
            ratio: formatRatio(coveredOf(count), count.total),
            missing: missing.length,
          })}
        </p>
      </header>
      <table className={classes['table']}>
        <colgroup>
          <col style={{ width: '6%' }} />
          <col style={{ width: '44%' }} />
          <col style={{ width: '25%' }} />
          <col style={{ width: '25%' }} />
        </colgroup>
        <thead>
          <tr>
            <th>{translate('exports.ordinal')}</th>
            <th>{translate('coverage.column.unit')}</th>
            <th>{translate('coverage.column.parent')}</th>
            <th>{translate('coverage.column.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {missing.map(({ unit, parent, row }, index) => (
            <tr key={unit.id}>
              <td className={classes['centred']}>{index + 1}</td>
              <td>{unit.name}</td>
              <td>{parent}</td>
              <td>{row?.notes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className={classes['foot']}>
        <p className={classes['date']}>
          {translate('exports.placeAndDate', {
            place: office.place || '…',
            day: dayOfMonth,
            month,
            year,
          })}
        </p>
        <p className={classes['office']}>{translate('exports.drawnUpBy')}</p>
      </footer>
    </article>
  );
}

/** The units of a demand that have nothing yet, as paper. */
export function PrintMissingPage() {
  const [params] = useSearchParams();
  const requirementId = params.get('requirement') ?? '';
  const asked = askedIn(params);
  const { data, isError } = useQuery({
    queryKey: ['coverage', 'paper', params.toString()],
    queryFn: () => readPaper(requirementId, asked),
  });
  const unread = isError ? 'failed' : 'reading';
  return (
    <PrintDesk
      state={data === undefined ? unread : 'laidOut'}
      print={(jobId) => api.coverage.printMissing({ requirementId, ...asked, jobId })}
      writePdf={(jobId) => api.coverage.missingPdf({ requirementId, ...asked, jobId })}
    >
      {data !== undefined && <MissingPaper {...data} />}
    </PrintDesk>
  );
}
