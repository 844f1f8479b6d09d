import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import { type AwardValues, awardValuesSchema } from '../../../shared/domain/awards.ts';
import { exactText, foldText, isSameText } from '../../../shared/domain/vietnamese.ts';
import { readAwards } from '../../database/awards/awardRows.ts';
import {
  type AwardNames,
  findDecision,
  readAwardNames,
} from '../../database/awards/namedAwards.ts';
import type { Change } from '../../database/history.ts';
import { awardRecord } from '../../database/records/awardRecords.ts';
import { insertRecord, updateRecord } from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';
import type { PlannedRow, PlanPlace, RegisterPlan, RowTexts } from '../definition.ts';
import { isSameValues, mergeGiven } from '../mergeValues.ts';
import { registerIssue } from '../registerIssues.ts';
import { type AwardRow, readAwardRow, type ReadAwards } from './readAwardRow.ts';
import { shownAward } from './shownAward.ts';

/** An award of the register, or of a row above, with the names of what it points to. */
interface KnownAward {
  readonly id: string;
  readonly values: AwardValues;
  readonly award: string;
  readonly unit: string;
  /** The row of the file that it comes from. */
  readonly row: number | undefined;
}

type Write = (change: Change) => Promise<unknown>;
type Outcome = Pick<PlannedRow, 'action' | 'before' | 'issues'>;

/** Both say something and it is not the same. */
function differs(left: string | null, right: string | null): boolean {
  const [one, other] = [exactText(left ?? ''), exactText(right ?? '')];
  return one !== '' && other !== '' && one !== other;
}

class AwardPlan {
  readonly #database: Kysely<Tables>;
  readonly #names: AwardNames;
  readonly #known = new Map<string, KnownAward[]>();
  readonly writes: Write[] = [];

  constructor(database: Kysely<Tables>, names: AwardNames) {
    this.#database = database;
    this.#names = names;
  }

  note(known: KnownAward): void {
    const key = exactText(known.values.recipient);
    const others = (this.#known.get(key) ?? []).filter(({ id }) => id !== known.id);
    this.#known.set(key, [...others, known]);
  }

  /** The same recipient, and nothing that both say differs. */
  #matches({ reading, hasKind }: AwardRow): KnownAward[] {
    return (this.#known.get(exactText(reading.recipient)) ?? []).filter(
      ({ values, award, unit }) =>
        !differs(award, reading.award) &&
        !differs(unit, reading.unit) &&
        !differs(values.decisionNumber, reading.decisionNumber) &&
        !differs(values.decisionOn, reading.decisionOn) &&
        !(hasKind && values.kind !== reading.kind),
    );
  }

  async #values({ reading, post, modelTitle }: AwardRow): Promise<AwardValues> {
    const awardKindId = this.#names.kinds.get(foldText(reading.award)) ?? null;
    return awardValuesSchema.parse({
      ...reading,
      post,
      modelTitle,
      unitId: this.#names.units.idOf(reading.unit, this.#names.day),
      awardKindId,
      decisionId: await findDecision(this.#database, reading),
    });
  }

  #changed({ values }: KnownAward, given: AwardValues, { hasKind }: AwardRow): AwardValues {
    const { kind, recipient: _recipient, ...rest } = given;
    const isNewNumber = !isSameText(given.decisionNumber, values.decisionNumber);
    const isNewDay = given.decisionOn !== null && given.decisionOn !== values.decisionOn;
    const merged = mergeGiven(values, {
      ...rest,
      kind: hasKind ? kind : '',
      // The unit and the form by their names are those that stand there already.
      unit: values.unitId === null ? given.unit : '',
      unitId: values.unitId === null && values.unit === '' ? given.unitId : null,
      award: values.awardKindId === null ? given.award : '',
      awardKindId: values.awardKindId === null && values.award === '' ? given.awardKindId : null,
      decisionId: isNewNumber || isNewDay ? given.decisionId : null,
    });
    return awardValuesSchema.parse(merged);
  }

  async #one(award: AwardRow, row: number): Promise<Outcome> {
    const [known, ...others] = this.#matches(award);
    if (others.length > 0) {
      const count = others.length + 1;
      return { action: 'error', before: {}, issues: [registerIssue(0, 'severalRows', { count })] };
    }
    const given = await this.#values(award);
    const { reading } = award;
    if (known === undefined) {
      const id = newId();
      this.writes.push((change) => insertRecord(change, awardRecord, given, id));
      this.note({ id, values: given, award: reading.award, unit: reading.unit, row });
      return { action: 'create', before: {}, issues: [] };
    }
    const repeated =
      known.row === undefined ? [] : [registerIssue(0, 'repeated', { row: known.row })];
    const merged = this.#changed(known, given, award);
    if (isSameValues(known.values, merged)) {
      return { action: 'same', before: {}, issues: repeated };
    }
    if (known.row !== undefined) {
      const contradicts = registerIssue(0, 'contradicts', { row: known.row });
      return { action: 'error', before: {}, issues: [contradicts] };
    }
    this.writes.push((change) => updateRecord(change, awardRecord, known.id, 'any', merged));
    this.note({ ...known, values: merged, row });
    return { action: 'update', before: this.#before(known, merged), issues: [] };
  }

  #before(known: KnownAward, merged: AwardValues): Record<string, string> {
    const names = { unitName: known.unit, awardName: known.award };
    const after = shownAward({ ...merged, ...names });
    return Object.fromEntries(
      Object.entries(shownAward({ ...known.values, ...names })).filter(
        ([field, value]) => value !== after[field],
      ),
    );
  }

  async row(texts: RowTexts): Promise<PlannedRow> {
    const { awards, shown, issues }: ReadAwards = readAwardRow(texts);
    const planned = { row: texts.row, values: { ...shown } };
    if (awards.length === 0)
      return { ...planned, action: 'error', before: {}, issues: [...issues] };
    const refused = awards.flatMap((award) => this.#refused(award, texts));
    if (refused.length > 0) {
      return { ...planned, action: 'error', before: {}, issues: [...issues, ...refused] };
    }
    const outcomes: Outcome[] = [];
    for (const award of awards) outcomes.push(await this.#one(award, texts.row));
    // One row of the file is one row of the preview: what is written tells more than what is there already.
    const order = ['error', 'create', 'update', 'same'] as const;
    const action = order.find((each) => outcomes.some((outcome) => outcome.action === each));
    return {
      ...planned,
      action: action ?? 'same',
      before: Object.assign({}, ...outcomes.map(({ before }) => before)),
      issues: [...issues, ...outcomes.flatMap((outcome) => outcome.issues)],
    };
  }

  #refused({ reading, post, modelTitle }: AwardRow, texts: RowTexts) {
    const parsed = awardValuesSchema.safeParse({ ...reading, post, modelTitle });
    return (parsed.error?.issues ?? []).map(({ path }) => {
      const field = String(path[0] ?? '');
      return registerIssue(texts.columnOf(field), 'refusedValue', { text: field });
    });
  }
}

/** Plans the rows of a list of awards against the register. */
export async function planAwards(
  rows: readonly RowTexts[],
  { database, today }: PlanPlace,
): Promise<RegisterPlan> {
  const plan = new AwardPlan(database, await readAwardNames(database, today));
  for (const row of await readAwards(database, today)) {
    const values = awardValuesSchema.parse(row);
    plan.note({ id: row.id, values, award: row.awardName, unit: row.unitName, row: undefined });
  }
  const planned: PlannedRow[] = [];
  for (const row of rows) planned.push(await plan.row(row));
  return {
    rows: planned,
    effects: [],
    async write(change, report) {
      for (const [index, write] of plan.writes.entries()) {
        await write(change);
        report('writing', index + 1, plan.writes.length);
      }
    },
  };
}
