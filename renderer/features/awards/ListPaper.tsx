import { useTranslation } from 'react-i18next';
import type { AwardProposalRow, AwardRow } from '../../../shared/contract/awards.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Office } from '../../../shared/domain/organisations.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import classes from '../../print/RegisterPaper.module.css';
import { decisionText } from './decisionText.ts';

interface PaperColumn<Row> {
  readonly title: Parameters<Translate>[0];
  /** Share of the width of a sheet, in percent. */
  readonly width: number;
  readonly isCentred?: boolean;
  readonly text: (row: Row) => string;
}

interface PaperProps<Row> {
  readonly rows: readonly Row[];
  readonly office: Office;
  /** Today, ISO. */
  readonly today: string;
}

/** A list on A4 lying: title block, table with repeated heads, place and date. */
function ListPaper<Row extends { readonly id: string }>({
  rows,
  office,
  today,
  title,
  columns,
}: PaperProps<Row> & {
  readonly title: Parameters<Translate>[0];
  readonly columns: readonly PaperColumn<Row>[];
}) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const [year = '', month = '', day = ''] = today.split('-');
  return (
    <article className={classes['paper']} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={classes['office']}>{office.name.toUpperCase()}</p>
        <h1 className={classes['title']}>{translate(title)}</h1>
      </header>
      <table className={classes['table']}>
        <colgroup>
          <col style={{ width: '4%' }} />
          {columns.map((column) => (
            <col key={column.title} style={{ width: `${column.width}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>{translate('exports.ordinal')}</th>
            {columns.map((column) => (
              <th key={column.title}>{translate(column.title)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td className={classes['centred']}>{index + 1}</td>
              {columns.map((column) => (
                <td
                  key={column.title}
                  className={column.isCentred === true ? classes['centred'] : undefined}
                >
                  {column.text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{translate('awards.paper.total', { count: rows.length })}</p>
      <footer className={classes['foot']}>
        <p className={classes['date']}>
          {translate('exports.placeAndDate', { place: office.place || '…', day, month, year })}
        </p>
        <p className={classes['office']}>{translate('exports.drawnUpBy')}</p>
      </footer>
    </article>
  );
}

function postAndUnit({ post, unitName }: Pick<AwardRow, 'post' | 'unitName'>): string {
  return [post, unitName].filter(Boolean).join(', ');
}

/** The columns of domain.md §4.10 no. 6. */
const proposalColumns: readonly PaperColumn<AwardProposalRow>[] = [
  { title: 'awards.paper.recipient', width: 15, text: (row) => row.recipient },
  { title: 'awards.paper.postAndUnit', width: 13, text: postAndUnit },
  { title: 'awards.paper.model', width: 13, text: (row) => row.modelTitle },
  { title: 'awards.paper.field', width: 9, text: (row) => row.field },
  { title: 'awards.paper.achievement', width: 17, text: (row) => row.achievement },
  {
    title: 'awards.paper.points',
    width: 5,
    isCentred: true,
    text: ({ points }) => (points === null ? '' : formatNumber(points)),
  },
  { title: 'awards.paper.award', width: 9, text: (row) => row.awardName },
  {
    title: 'awards.paper.earlier',
    width: 11,
    text: (row) => row.earlier.map((each) => `${each.award}: ${decisionText(each)}`).join('; '),
  },
  { title: 'awards.paper.notes', width: 4, text: (row) => row.notes },
];

const awardColumns: readonly PaperColumn<AwardRow>[] = [
  { title: 'awards.paper.recipient', width: 20, text: (row) => row.recipient },
  { title: 'awards.paper.postAndUnit', width: 17, text: postAndUnit },
  { title: 'awards.paper.achievement', width: 22, text: (row) => row.achievement },
  { title: 'awards.paper.given', width: 11, text: (row) => row.awardName },
  { title: 'awards.paper.decision', width: 18, text: decisionText },
  { title: 'awards.paper.notes', width: 8, text: (row) => row.notes },
];

/** The list of proposals (danh sách đề nghị công nhận/khen thưởng). */
export function ProposalsPaper(props: PaperProps<AwardProposalRow>) {
  return <ListPaper {...props} title="awards.paper.proposals.title" columns={proposalColumns} />;
}

/** The list of awards. */
export function AwardsPaper(props: PaperProps<AwardRow>) {
  return <ListPaper {...props} title="awards.paper.awards.title" columns={awardColumns} />;
}
