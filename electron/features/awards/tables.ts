import type { AwardProposalRow, AwardRow } from '../../../shared/contract/awards.ts';
import { decisionText } from '../../../shared/domain/awardRules.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { PaperTable } from '../../../shared/domain/paperTables.ts';
import { createTranslator, type TranslationKey } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { readAwards } from '../../database/awards/awardRows.ts';
import { readProposals } from './proposals.ts';

/** Paper is Vietnamese whatever the screen's language: it goes to other offices. */
const translate = createTranslator('vi');

interface Column<Row> {
  readonly title: TranslationKey;
  readonly least: number;
  readonly share: number;
  readonly isCentred?: boolean;
  readonly text: (row: Row) => string;
}

function postAndUnit({ post, unitName }: Pick<AwardRow, 'post' | 'unitName'>): string {
  return [post, unitName].filter(Boolean).join(', ');
}

/** The columns of domain.md §4.10 no. 6. */
const proposalColumns: readonly Column<AwardProposalRow>[] = [
  { title: 'awards.paper.recipient', least: 32, share: 1, text: (row) => row.recipient },
  { title: 'awards.paper.postAndUnit', least: 28, share: 1, text: postAndUnit },
  { title: 'awards.paper.model', least: 28, share: 1, text: (row) => row.modelTitle },
  { title: 'awards.paper.field', least: 22, share: 0.5, text: (row) => row.field },
  { title: 'awards.paper.achievement', least: 36, share: 2, text: (row) => row.achievement },
  {
    title: 'awards.paper.points',
    least: 11,
    share: 0,
    isCentred: true,
    text: ({ points }) => (points === null ? '' : formatNumber(points)),
  },
  { title: 'awards.paper.award', least: 22, share: 0.5, text: (row) => row.awardName },
  {
    title: 'awards.paper.earlier',
    least: 26,
    share: 1,
    text: (row) => row.earlier.map((each) => `${each.award}: ${decisionText(each)}`).join('; '),
  },
  { title: 'awards.paper.notes', least: 14, share: 0.5, text: (row) => row.notes },
];

const awardColumns: readonly Column<AwardRow>[] = [
  { title: 'awards.paper.recipient', least: 40, share: 1, text: (row) => row.recipient },
  { title: 'awards.paper.postAndUnit', least: 36, share: 1, text: postAndUnit },
  { title: 'awards.paper.achievement', least: 44, share: 2, text: (row) => row.achievement },
  { title: 'awards.paper.given', least: 26, share: 0.5, text: (row) => row.awardName },
  { title: 'awards.paper.decision', least: 40, share: 1, text: decisionText },
  { title: 'awards.paper.notes', least: 18, share: 0.5, text: (row) => row.notes },
];

/** The rows that were asked for, in that order; those that are gone left out. */
function tableOf<Row extends { readonly id: string }>(
  title: TranslationKey,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  ids: readonly string[],
): PaperTable {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const asked = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    title: translate(title),
    note: '',
    foot: translate('awards.paper.total', { count: asked.length }),
    columns: columns.map((column) => ({
      title: translate(column.title),
      group: '',
      isCentred: column.isCentred ?? false,
      least: column.least,
      share: column.share,
    })),
    rows: asked.map((row) => columns.map(({ text }) => text(row))),
    sums: [],
  };
}

/** The list of proposals or of awards (domain.md §4.8, §4.10 no. 6). */
export async function readAwardTable(
  context: AppContext,
  paper: 'proposals' | 'awards',
  ids: readonly string[],
): Promise<PaperTable> {
  const { kysely } = context.database;
  const today = context.today();
  return paper === 'proposals'
    ? tableOf(
        'awards.paper.proposals.title',
        proposalColumns,
        await readProposals(kysely, today),
        ids,
      )
    : tableOf('awards.paper.awards.title', awardColumns, await readAwards(kysely, today), ids);
}
