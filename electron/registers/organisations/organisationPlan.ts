import type { ImportAction } from '../../../shared/contract/imports.ts';
import type { UnitValues } from '../../../shared/domain/units.ts';
import type { Change } from '../../database/history.ts';
import { insertRecord, updateRecord } from '../../database/records/recordRows.ts';
import { succeedUnits } from '../../database/records/succeedUnits.ts';
import { readUnitTree, unitRecord } from '../../database/records/unitRecords.ts';
import type { PlannedRow, PlanPlace, RegisterPlan, RowTexts } from '../definition.ts';
import type { ReportProgress } from '../../jobs/worker.ts';
import { isSameValues, mergeGiven } from '../mergeValues.ts';
import { shownValue } from '../readCells.ts';
import { refusedValues } from '../refusedValues.ts';
import { registerIssue } from '../registerIssues.ts';
import { readSpellings } from '../../database/records/unitMatcher.ts';
import { organisationColumns } from './columns.ts';
import { linkForebears } from './linkForebears.ts';
import { linkParent } from './linkParents.ts';
import { matchUnits, NamedForebears, saidAbove } from './matchUnits.ts';
import { type PlannedSuccessions, planSuccessions } from './planSuccessions.ts';
import { reorganisationDay } from './provinceOption.ts';
import { chosenProvince, isProvinceLine, provinceSaid } from './provinces.ts';
import { type UnitDraft, UnitDrafts } from './unitDrafts.ts';
import { newUnitValues } from './newUnitValues.ts';
import { fail, readUnitLine, type UnitLine } from './unitLine.ts';

const isoDay = /^\d{4}-\d\d-\d\d$/;

/** Plans a list of units: first what each row is, then where it stands, then what it came from. */
class OrganisationPlan {
  readonly #drafts: UnitDrafts;
  readonly #place: PlanPlace;
  readonly #lines: readonly UnitLine[];
  readonly #actions = new Map<UnitLine, ImportAction>();
  readonly #changes = new Map<UnitLine, { before: UnitValues; after: UnitValues }>();
  #successions: PlannedSuccessions = { successions: [], splits: 0, districts: 0 };

  constructor(drafts: UnitDrafts, rows: readonly RowTexts[], place: PlanPlace) {
    this.#drafts = drafts;
    this.#place = place;
    const asked = place.answers['happenedOn'] ?? '';
    const happenedOn = isoDay.test(asked) ? asked : reorganisationDay;
    const basis = { happenedOn, province: place.answers['province'] ?? '', today: place.today };
    this.#lines = rows.map((row) => readUnitLine(row, basis));
  }

  async make(): Promise<void> {
    const forebears = new NamedForebears(this.#lines);
    let province = chosenProvince(this.#drafts, this.#place.answers['province'] ?? '');
    for (const line of this.#lines) {
      const isProvince = isProvinceLine(line, province);
      line.province = isProvince ? undefined : (provinceSaid(line, this.#drafts) ?? province);
      await this.#recognise(line, forebears);
      if (isProvince && line.draft !== undefined) province = line.draft;
    }
    for (const line of this.#taken) {
      linkParent(line, this.#drafts);
      if (line.draft !== undefined) line.province ??= this.#drafts.provinceOf(line.draft);
    }
    for (const line of this.#taken) linkForebears(line, this.#drafts);
    this.#failLaterEnds();
    this.#failWithParents();
    for (const line of this.#taken) await this.#decide(line);
    const basis = (this.#place.answers['basis'] ?? '').trim();
    this.#successions = planSuccessions(this.#lines, this.#drafts, basis);
  }

  get #taken(): UnitLine[] {
    return this.#lines.filter(({ isFailed }) => !isFailed);
  }

  async #recognise(line: UnitLine, forebears: NamedForebears): Promise<void> {
    const { texts } = line;
    if (line.isFailed) return fail(line, registerIssue(texts.columnOf('name'), 'nameMissing'));
    const isPlace = line.kind === 'area' && line.level !== 'province';
    if (isPlace && line.province === undefined && this.#drafts.provinces.length > 1)
      return fail(line, registerIssue(0, 'provinceNeeded'));
    const found = matchUnits(line, this.#drafts, forebears, this.#place.today);
    const [draft, ...others] = found;
    if (others.length > 0)
      return fail(line, registerIssue(0, 'severalRows', { count: found.length }));
    if (draft === undefined) return this.#create(line);
    line.draft = draft;
    if (draft.row !== undefined) {
      line.issues.push(registerIssue(0, 'repeated', { row: draft.row }));
      return;
    }
    draft.row = texts.row;
    if (draft.stored === undefined) this.#drafts.made.delete(draft);
  }

  async #create(line: UnitLine): Promise<void> {
    const { texts } = line;
    const { values: given, issues } = newUnitValues(line);
    const columnOf = (name: string) => texts.columnOf(name === 'parentId' ? 'parent' : name);
    const { database } = this.#place;
    const { values, issues: refused } = await refusedValues(
      unitRecord,
      given,
      '',
      database,
      columnOf,
    );
    line.issues.push(...issues);
    if (values === undefined) {
      line.issues.push(...refused);
      line.isFailed = true;
      return;
    }
    line.draft = this.#drafts.create(values, texts.row);
    line.draft.saidAbove = saidAbove(line);
  }

  /** A unit ends once: a row that would end it again later is refused. */
  #failLaterEnds(): void {
    const ends = new Map<UnitDraft, UnitLine>();
    for (const line of this.#taken) {
      for (const { old, isPart } of line.joined) {
        const first = ends.get(old);
        if (first === undefined) ends.set(old, line);
        else if (first.day !== line.day && !isPart) {
          const details = { row: first.texts.row };
          fail(line, registerIssue(line.texts.columnOf('forebears'), 'contradicts', details));
        }
      }
    }
  }

  /** A row below a unit that is not taken is not taken either; so on down. */
  #failWithParents(): void {
    for (let isChanged = true; isChanged;) {
      isChanged = false;
      for (const line of this.#taken) {
        const path = line.draft === undefined ? [] : this.#drafts.above(line.draft);
        const top = this.#drafts.byId(path.at(-1)?.values.parentId ?? null);
        const isCircle = top !== undefined && path.includes(top);
        const needs = [...path.slice(1), ...line.joined.map(({ old }) => old)];
        if (!isCircle && !needs.some(({ isDropped }) => isDropped)) continue;
        fail(line, registerIssue(line.texts.columnOf('parent'), 'parentFailed'));
        isChanged = true;
      }
    }
  }

  async #decide(line: UnitLine): Promise<void> {
    const { draft, texts } = line;
    if (draft === undefined) return;
    const { name: _name, ...given } = line.given;
    const isOwn = draft.row === texts.row;
    if (draft.stored === undefined && isOwn) {
      draft.values = mergeGiven(draft.values, given);
      this.#actions.set(line, 'create');
      return;
    }
    const isWhole = line.joined.some(({ isPart }) => !isPart);
    const began = isWhole && draft.values.validFrom === null ? { validFrom: line.day } : {};
    const before = draft.stored ?? draft.values;
    const after = mergeGiven(draft.values, { ...began, ...given });
    const isSame = isSameValues(before, after) && line.joined.length === 0;
    if (!isOwn && !isSame) {
      fail(line, registerIssue(0, 'contradicts', { row: draft.row ?? 0 }));
      return;
    }
    const { database } = this.#place;
    const columnOf = (name: string) => texts.columnOf(name === 'parentId' ? 'parent' : name);
    const { issues } = await refusedValues(unitRecord, after, draft.id, database, columnOf);
    if (issues.length > 0) {
      line.issues.push(...issues);
      line.isFailed = true;
      return;
    }
    if (isOwn) draft.values = after;
    this.#actions.set(line, isSame ? 'same' : 'update');
    if (!isSame) this.#changes.set(line, { before, after });
  }

  rows(): PlannedRow[] {
    return this.#lines.map((line) => {
      const action = line.isFailed ? 'error' : (this.#actions.get(line) ?? 'error');
      return {
        row: line.texts.row,
        action,
        values: this.#shown(line),
        before: this.#before(line),
        issues: line.issues,
      };
    });
  }

  #written(values: UnitValues): Record<string, string> {
    const name = (id: string) => this.#drafts.byId(id)?.name ?? '';
    const shown = organisationColumns.map((column) => {
      const value =
        column.field === 'parent' ? name(values.parentId ?? '') : shownValue(column, values, name);
      return [column.field, String(value)] as const;
    });
    return Object.fromEntries(shown.filter(([, value]) => value !== ''));
  }

  /** Of a row to be added also what was understood; of others what its cells say. */
  #shown(line: UnitLine): Record<string, string> {
    const { draft, shown } = line;
    return this.#actions.get(line) === 'create' && draft !== undefined
      ? { ...this.#written(draft.values), ...shown, name: line.name }
      : shown;
  }

  #before(line: UnitLine): Record<string, string> {
    const change = this.#changes.get(line);
    if (change === undefined) return {};
    const before = this.#written(change.before);
    const after = this.#written(change.after);
    Object.assign(line.shown, after, { name: line.name });
    const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
    return {
      ...Object.fromEntries(changed.map((field) => [field, before[field] ?? ''])),
      ...(line.joined.length > 0 && { forebears: '' }),
    };
  }

  /** Units that no row lists and that rows to be written need. */
  #needed(): Set<UnitDraft> {
    const needed = new Set<UnitDraft>();
    for (const line of this.#taken) {
      if (line.draft === undefined || this.#actions.get(line) === 'same') continue;
      for (const draft of [line.draft, ...line.joined.map(({ old }) => old)]) {
        for (const unit of this.#drafts.above(draft)) needed.add(unit);
      }
    }
    return needed;
  }

  effects(): RegisterPlan['effects'] {
    const olds = new Set(this.#taken.flatMap(({ joined }) => joined.map(({ old }) => old)));
    const made = [...this.#needed()].filter((draft) => this.#drafts.made.has(draft));
    const oldUnits = made.filter((draft) => olds.has(draft)).length;
    const { successions, splits, districts } = this.#successions;
    const joined = successions.filter(({ kind }) => kind !== 'dissolve').length;
    return [
      { code: 'oldUnits', count: oldUnits },
      { code: 'unitsAbove', count: made.length - oldUnits },
      { code: 'successions', count: joined },
      { code: 'splits', count: splits },
      { code: 'districts', count: districts },
    ];
  }

  async write(change: Change, report: ReportProgress): Promise<void> {
    const { successions } = this.#successions;
    const needed = [...this.#needed()];
    const total = needed.length + this.#changes.size + successions.length;
    let done = 0;
    const written = new Set<UnitDraft>();
    const insert = async (draft: UnitDraft): Promise<void> => {
      if (draft.stored !== undefined || written.has(draft)) return;
      written.add(draft);
      const parent = this.#drafts.byId(draft.values.parentId);
      if (parent !== undefined) await insert(parent);
      await insertRecord(change, unitRecord, draft.values, draft.id);
    };
    for (const draft of needed) {
      await insert(draft);
      report('writing', ++done, total);
    }
    for (const [{ draft }, { after }] of this.#changes) {
      if (draft !== undefined) await updateRecord(change, unitRecord, draft.id, 'any', after);
      report('writing', ++done, total);
    }
    for (const succession of successions) {
      await succeedUnits(change, succession, []);
      report('writing', ++done, total);
    }
  }
}

/** Plans the rows of a list of units. */
export async function planOrganisations(
  rows: readonly RowTexts[],
  place: PlanPlace,
): Promise<RegisterPlan> {
  const tree = await readUnitTree(place.database);
  const drafts = new UnitDrafts(tree, await readSpellings(place.database));
  const plan = new OrganisationPlan(drafts, rows, place);
  await plan.make();
  return {
    rows: plan.rows(),
    effects: plan.effects(),
    write: (change, report) => plan.write(change, report),
  };
}
