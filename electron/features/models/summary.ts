import { type Kysely, sql } from 'kysely';
import { type RecognitionLevel, stateBit } from '../../../shared/domain/modelCycle.ts';
import { type ModelKind, modelFilterSchema } from '../../../shared/domain/models.ts';
import type { PaperTable } from '../../../shared/domain/paperTables.ts';
import { compareVietnamese, foldText } from '../../../shared/domain/vietnamese.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import { modelConditions } from '../../database/models/modelFilter.ts';
import { readFields } from '../../database/models/movementFields.ts';
import type { CountQuestion } from '../../database/models/unitModels.ts';
import type { Tables } from '../../database/tables.ts';

/** Paper is Vietnamese whatever the screen's language: it goes to other offices. */
const translate = createTranslator('vi');

interface Counted {
  readonly name: string;
  readonly field: string;
  readonly kind: ModelKind;
  readonly level: RecognitionLevel | null;
  readonly count: number;
  readonly checked: number;
  readonly recognised: number;
  readonly awarded: number;
  readonly replicated: number;
}

interface Given {
  readonly name: string;
  readonly award: string;
  readonly count: number;
}

const unitName = sql`coalesce((SELECT name FROM units WHERE units.id = model_years.unit_id),
  model_years.unit)`;

function reached(state: 'checked' | 'recognised' | 'awarded' | 'replicated') {
  return sql`sum((reached_mask & ${sql.lit(stateBit(state))}) <> 0) AS ${sql.ref(state)}`;
}

async function readCounts(database: Kysely<Tables>, question: CountQuestion): Promise<Counted[]> {
  const where = modelConditions(modelFilterSchema.parse({ ...question, reached: 'registered' }));
  const { rows } = await sql<Counted>`
    SELECT ${unitName} AS name, coalesce((SELECT name FROM movement_fields
        WHERE movement_fields.id = model_years.field_id), model_years.field_text) AS field,
      kind, level, count(*) AS count, ${reached('checked')}, ${reached('recognised')},
      ${reached('awarded')}, ${reached('replicated')}
    FROM model_years WHERE ${where} GROUP BY 1, 2, kind, level`.execute(database);
  return rows;
}

/** Awards that were given for models of the year. */
async function readGiven(database: Kysely<Tables>, question: CountQuestion): Promise<Given[]> {
  const where = modelConditions(modelFilterSchema.parse({ ...question, reached: 'registered' }));
  const { rows } = await sql<Given>`
    SELECT ${unitName} AS name, coalesce(award_kinds.name, awards.award) AS award, count(*) AS count
    FROM awards JOIN model_years ON model_years.id = awards.model_year_id
    LEFT JOIN award_kinds ON award_kinds.id = awards.award_kind_id
    WHERE awards.deleted_at IS NULL AND ${where} GROUP BY 1, 2`.execute(database);
  return rows;
}

const base: ReadonlySet<RecognitionLevel | null> = new Set([null, 'base', 'commune', 'district']);
const forms = { certificate: 'giay khen', merit: 'bang khen' } as const;

function sumOf(rows: readonly Counted[], of: (row: Counted) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}

type Measure = (rows: readonly Counted[], given: readonly Given[]) => number;

interface Column {
  readonly title: string;
  readonly group?: string;
  readonly of: Measure;
}

function givenAs(form: keyof typeof forms): Measure {
  return (_rows, given) =>
    given
      .filter(({ award }) => foldText(award).startsWith(forms[form]))
      .reduce((sum, { count }) => sum + count, 0);
}

function columnsOf(fields: readonly string[], hasOther: boolean): Column[] {
  const total = translate('models.paper.registered');
  const field = translate('models.paper.byField');
  const recognised = translate('models.paper.recognised');
  const awarded = translate('models.paper.awarded');
  const ofKind =
    (kind: ModelKind): Measure =>
    (rows) =>
      sumOf(rows, (row) => (row.kind === kind ? row.count : 0));
  const known = new Set(fields);
  return [
    {
      title: translate('models.paper.all'),
      group: total,
      of: (rows) => sumOf(rows, (row) => row.count),
    },
    { title: translate('models.paper.collective'), group: total, of: ofKind('collective') },
    { title: translate('models.paper.individual'), group: total, of: ofKind('individual') },
    ...fields.map((name) => ({
      title: name,
      group: field,
      of: (rows: readonly Counted[]) => sumOf(rows, (row) => (row.field === name ? row.count : 0)),
    })),
    ...(hasOther
      ? [
          {
            title: translate('models.paper.otherField'),
            group: field,
            of: (rows: readonly Counted[]) =>
              sumOf(rows, (row) => (known.has(row.field) ? 0 : row.count)),
          },
        ]
      : []),
    { title: translate('models.paper.effective'), of: (rows) => sumOf(rows, (row) => row.checked) },
    {
      title: translate('models.paper.base'),
      group: recognised,
      of: (rows) => sumOf(rows, (row) => (base.has(row.level) ? row.recognised : 0)),
    },
    {
      title: translate('models.paper.province'),
      group: recognised,
      of: (rows) => sumOf(rows, (row) => (base.has(row.level) ? 0 : row.recognised)),
    },
    {
      title: translate('models.paper.replicated'),
      of: (rows) => sumOf(rows, (row) => row.replicated),
    },
    {
      title: translate('models.paper.all'),
      group: awarded,
      of: (rows) => sumOf(rows, (row) => row.awarded),
    },
    { title: translate('models.paper.certificate'), group: awarded, of: givenAs('certificate') },
    { title: translate('models.paper.merit'), group: awarded, of: givenAs('merit') },
  ];
}

/** The fields that have a column: of the movement; over all movements those that models are in. */
async function fieldNames(
  database: Kysely<Tables>,
  movementId: string | null,
  counts: readonly Counted[],
): Promise<string[]> {
  if (movementId !== null) return (await readFields(database, movementId)).map(({ name }) => name);
  const names = new Set(counts.map(({ field }) => field).filter(Boolean));
  return [...names].toSorted(compareVietnamese).slice(0, mostFields);
}

/** More would not be read on a lying A4; what is left stands under "Khác". */
const mostFields = 8;

/**
 * Tổng hợp mô hình theo đơn vị (domain.md §4.10 no. 5): a row for each unit that registered. A model of several
 * fields stands in its main one, so that the fields add up to the whole.
 */
export async function readSummary(
  database: Kysely<Tables>,
  question: CountQuestion,
): Promise<PaperTable> {
  const counts = await readCounts(database, question);
  const given = await readGiven(database, question);
  const fields = await fieldNames(database, question.movementId, counts);
  const known = new Set(fields);
  const columns = columnsOf(
    fields,
    counts.some(({ field }) => !known.has(field)),
  );
  const byUnit = Map.groupBy(counts, ({ name }) => name);
  const givenByUnit = Map.groupBy(given, ({ name }) => name);
  const names = [...byUnit.keys()].toSorted(compareVietnamese);
  const measure = (rows: readonly Counted[], awards: readonly Given[]) =>
    columns.map(({ of }) => of(rows, awards));
  const movement =
    question.movementId === null
      ? undefined
      : await database
          .selectFrom('movements')
          .select('title')
          .where('id', '=', question.movementId)
          .executeTakeFirst();
  const centred = { isCentred: true, least: 12, share: 0.4 };
  return {
    title: translate('models.paper.summary.title', { year: question.year }),
    note: movement?.title ?? '',
    foot: translate('models.paper.mainField'),
    columns: [
      { title: translate('models.paper.unit'), group: '', isCentred: false, least: 40, share: 2 },
      ...columns.map(({ title, group = '' }) => ({ title, group, ...centred })),
    ],
    rows: names.map((name) => [
      name || translate('models.paper.noUnit'),
      ...measure(byUnit.get(name) ?? [], givenByUnit.get(name) ?? []),
    ]),
    sums: [translate('models.paper.sum'), ...measure(counts, given)],
  };
}
