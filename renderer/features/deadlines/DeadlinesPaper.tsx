import { useTranslation } from 'react-i18next';
import type { Deadline, DeadlineGroup } from '../../../shared/domain/deadlines.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Office } from '../../../shared/domain/organisations.ts';
import { describeDeadline, formatDate } from '../../../shared/domain/partialDates.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import classes from '../../print/RegisterPaper.module.css';

interface PaperGroup {
  readonly group: DeadlineGroup;
  readonly count: number;
  readonly deadlines: readonly Deadline[];
}

interface DeadlinesPaperProps {
  readonly groups: readonly PaperGroup[];
  readonly office: Office;
  /** ISO. */
  readonly today: string;
}

/** Shares of the width of a sheet, in percent. */
const columns = [
  { title: 'exports.ordinal', width: 5 },
  { title: 'deadlines.fields.title', width: 45 },
  { title: 'deadlines.fields.unit', width: 20 },
  { title: 'deadlines.fields.dueOn', width: 13 },
  { title: 'deadlines.fields.state', width: 17 },
] as const;

function stateText(dueOn: string, today: string, translate: Translate): string {
  const { kind, days } = describeDeadline(dueOn, today);
  return translate(`directives.deadline.${kind}`, { days: formatNumber(days) });
}

/** Everything that is due, on A4: overdue first, numbered through; what is put off is left out. */
export function DeadlinesPaper({ groups, office, today }: DeadlinesPaperProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const [year = '', month = '', day = ''] = today.split('-');
  const shown = groups.filter(({ count }) => count > 0);
  const numberOf = new Map(
    groups.flatMap(({ deadlines }) => deadlines).map((row, at) => [row, at + 1]),
  );
  return (
    <article className={classes['paper']} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={classes['office']}>{office.name.toUpperCase()}</p>
        <h1 className={classes['title']}>{translate('deadlines.paperTitle')}</h1>
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
        {shown.map(({ group, count, deadlines }) => (
          <tbody key={group}>
            <tr>
              <td colSpan={columns.length} className={classes['office']}>
                {translate(`deadlines.group.${group}`)}
              </td>
            </tr>
            {deadlines.map((row) => (
              <tr key={`${row.source} ${row.rowId} ${row.dueOn}`}>
                <td className={classes['centred']}>{numberOf.get(row)}</td>
                <td>{row.title}</td>
                <td>{row.unit}</td>
                <td className={classes['centred']}>{formatDate(row.dueOn)}</td>
                <td className={classes['centred']}>{stateText(row.dueOn, today, translate)}</td>
              </tr>
            ))}
            {count > deadlines.length && (
              <tr>
                <td colSpan={columns.length}>
                  {translate('deadlines.moreOnPaper', {
                    count: formatNumber(count - deadlines.length),
                  })}
                </td>
              </tr>
            )}
          </tbody>
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
