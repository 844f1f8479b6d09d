import type { ImportIssue } from '../../../shared/contract/imports.ts';
import {
  type ModelValues,
  type ModelYearForm,
  modelYearNumberSchema,
  registrationItems,
} from '../../../shared/domain/models.ts';
import type { ModelState } from '../../../shared/domain/modelCycle.ts';
import {
  type NamedModel,
  readModelKind,
  readModelState,
} from '../../../shared/domain/namedModels.ts';
import { readQuantities } from '../../../shared/domain/quantities.ts';
import { formOfNamed } from '../../database/models/insertNamedModel.ts';
import type { RowTexts } from '../definition.ts';
import { registerIssue } from '../registerIssues.ts';
import type { ModelGround } from './modelGround.ts';

/** A row that names a model and its year. */
export interface ModelRow {
  readonly row: number;
  readonly texts: RowTexts;
  readonly model: ModelValues;
  readonly form: ModelYearForm;
  /** Undefined where the row does not say how far it is. */
  readonly state: ModelState | undefined;
  readonly shown: Readonly<Record<string, string>>;
  readonly issues: readonly ImportIssue[];
}

/** A row that names none. */
export interface UnreadRow {
  readonly shown: Readonly<Record<string, string>>;
  readonly issues: readonly ImportIssue[];
}

/** "2026" and "Năm 2026". */
function readYear(text: string): number | undefined {
  const found = /(?<!\d)\d{4}(?!\d)/.exec(text);
  const year = modelYearNumberSchema.safeParse(Number(found?.[0]));
  return year.success ? year.data : undefined;
}

function textIn(row: RowTexts): (field: string) => string {
  return (field) => (row.texts[field] ?? '').trim();
}

function namedOf(row: RowTexts, year: number, unit: string): NamedModel {
  const text = textIn(row);
  return {
    year,
    title: text('title'),
    kind: text('kind'),
    subject: text('subject'),
    unit,
    place: text('place'),
    field: text('field'),
    content: text('content'),
    results: text('results'),
    status: text('status'),
    notes: text('notes'),
  };
}

function wordIssues(row: RowTexts, { kind, status }: NamedModel): ImportIssue[] {
  const unread = (field: 'kind' | 'status', text: string, read: unknown) =>
    text === '' || read !== undefined
      ? []
      : [registerIssue(row.columnOf(field), 'choiceUnread', { text })];
  return [
    ...unread('kind', kind, readModelKind(kind)),
    ...unread('status', status, readModelState(status)),
  ];
}

function formWithItems(row: RowTexts, form: ModelYearForm): ModelYearForm {
  const text = textIn(row);
  const items = registrationItems.filter((item) => item !== 'content');
  const achieved = readQuantities(text('achieved'));
  return {
    ...form,
    ...Object.fromEntries(items.map((item) => [item, text(item)])),
    expected: readQuantities(text('expected')),
    ...(achieved.length > 0 && { achieved }),
    linkedMovements: text('linkedMovements')
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter(Boolean)
      .slice(0, 20),
  };
}

/**
 * Reads a row of the list. Where it has no column for them, the year is the one that was answered and the unit
 * the title of the group that the row stands in.
 */
export async function readModelRow(
  row: RowTexts,
  ground: ModelGround,
): Promise<ModelRow | UnreadRow> {
  const text = textIn(row);
  const filled = Object.entries(row.texts).filter(([, value]) => (value ?? '').trim() !== '');
  const written = Object.fromEntries(filled.map(([field, value]) => [field, String(value)]));
  const year = readYear(text('year')) ?? readYear(ground.answers['year'] ?? '');
  if (text('title') === '') {
    const missing = registerIssue(row.columnOf('title'), 'nameMissing');
    return { shown: written, issues: [...row.issues, missing] };
  }
  if (year === undefined) {
    const missing = registerIssue(row.columnOf('year'), 'yearMissing');
    return { shown: written, issues: [...row.issues, missing] };
  }
  const movement = await ground.movementOf(year);
  if (movement === 'unknown') {
    const unknown = registerIssue(0, 'movementUnknown', { text: ground.answers['movement'] ?? '' });
    return { shown: written, issues: [...row.issues, unknown] };
  }
  // The unit as it was in the year of the row.
  const day = `${year}-12-31`;
  const unit = text('unit') || (ground.units.idOf(row.group, day) === null ? '' : row.group);
  const unitId = ground.units.idOf(unit, day);
  const named = namedOf(row, year, unit);
  const form = formWithItems(row, formOfNamed(named, { ...movement, unitId }));
  const unitIssues =
    unit === '' || unitId !== null
      ? []
      : [registerIssue(row.columnOf('unit'), 'unitAsWritten', { text: unit })];
  return {
    row: row.row,
    texts: row,
    model: {
      title: named.title,
      subject: named.subject,
      subjectPost: text('subjectPost'),
      subjectUnit: '',
      place: named.place,
    },
    form,
    state: readModelState(named.status),
    shown: { ...written, year: String(year), ...(unit !== '' && { unit }) },
    issues: [...row.issues, ...wordIssues(row, named), ...unitIssues],
  };
}
