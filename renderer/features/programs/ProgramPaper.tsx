import { useTranslation } from 'react-i18next';
import type { ProgramWhole } from '../../../shared/contract/programs.ts';
import type { Office } from '../../../shared/domain/organisations.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import classes from '../../print/RegisterPaper.module.css';
import { type Month, type MonthRow, monthsOf } from './monthRows.ts';
import { writtenDate } from './useProgramColumns.tsx';

interface ProgramPaperProps {
  readonly whole: ProgramWhole;
  readonly office: Office;
  /** Today, ISO. */
  readonly today: string;
}

/** Shares of the width of a sheet, in percent: the task has most to say. */
const columns = [
  { title: 'exports.ordinal', width: 4 },
  { title: 'programs.paper.task', width: 38 },
  { title: 'programs.paper.leadUnit', width: 16 },
  { title: 'programs.paper.cooperating', width: 16 },
  { title: 'programs.paper.due', width: 12 },
  { title: 'programs.paper.state', width: 14 },
] as const;

function dueOf({ task, period }: MonthRow): string {
  return period === null ? writtenDate(task.deadline, task.deadlineText) : formatDate(period);
}

function monthName(month: string | null, translate: Translate): string {
  if (month === null) return translate('programs.noDeadline');
  const [year = '', inYear = ''] = month.split('-');
  return translate('programs.month', { month: Number(inYear), year });
}

interface RowsProps {
  readonly month: Month;
  readonly translate: Translate;
}

function MonthRows({ month, translate }: RowsProps) {
  return (
    <tbody>
      <tr>
        <td colSpan={columns.length} className={classes['office']}>
          {monthName(month.month, translate)}
        </td>
      </tr>
      {month.rows.map((row, index) => (
        <tr key={row.key}>
          <td className={classes['centred']}>{month.first + index}</td>
          <td>{row.task.title}</td>
          <td>{row.task.leadUnitName}</td>
          <td>{row.task.cooperating.map(({ name }) => name).join('; ')}</td>
          <td className={classes['centred']}>{dueOf(row)}</td>
          <td className={classes['centred']}>{translate(`tasks.state.${row.state}`)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** The month list of a program on A4: group rows by month, states in words. */
export function ProgramPaper({ whole, office, today }: ProgramPaperProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const { program } = whole;
  const months = monthsOf(whole.tasks);
  const [year = '', month = '', day = ''] = today.split('-');
  const number = [program.numberSymbol, writtenDate(program.issuedOn, program.issuedOnText)];
  return (
    <article className={classes['paper']} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={classes['office']}>{office.name.toUpperCase()}</p>
        <h1 className={classes['title']}>{translate('programs.paper.title')}</h1>
        <p className={classes['notice']}>{program.title}</p>
        <p className={classes['date']}>
          {[translate(`programs.kind.${program.kind}`), ...number, program.issuerName]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <table className={classes['table']}>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title}>{translate(title)}</th>
            ))}
          </tr>
        </thead>
        {months.map((each) => (
          <MonthRows key={each.month ?? ''} month={each} translate={translate} />
        ))}
      </table>
      <footer className={classes['foot']}>
        <p className={classes['date']}>
          {translate('exports.placeAndDate', { place: office.place || '…', day, month, year })}
        </p>
        <p className={classes['office']}>{translate('exports.drawnUpBy')}</p>
      </footer>
    </article>
  );
}
