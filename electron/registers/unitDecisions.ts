import { v7 as newId } from 'uuid';
import type { AskedUnit, RegisterAnswers } from '../../shared/contract/registers.ts';
import { decisionKey, readDecision } from '../../shared/domain/unitDecisions.ts';
import { proposeFromName } from '../../shared/domain/unitNames.ts';
import { type Unit, type UnitValues, unitValuesSchema } from '../../shared/domain/units.ts';
import type { Change } from '../database/history.ts';
import { learnSpellings } from '../database/records/learnSpellings.ts';
import { insertRecord } from '../database/records/recordRows.ts';
import type { UnitMatcher } from '../database/records/unitMatcher.ts';
import { unitRecord } from '../database/records/unitRecords.ts';
import { askUnits } from './askUnits.ts';

/** Longer than a name may be: nobody is asked about it. */
const longestName = 300;

interface Writing {
  readonly text: string;
  rows: number;
}

/**
 * Finds the units that the rows of a workbook name, by what the register knows and by what the clerk decided.
 * Remembers the writings that nobody knows, and teaches the register those that were decided.
 */
export class UnitDecisions {
  readonly #matcher: UnitMatcher;
  readonly #answers: RegisterAnswers;
  readonly #today: string;
  readonly #unknown = new Map<string, Writing>();
  readonly #made = new Map<string, Unit>();
  /** Writings with the unit that was decided for them. */
  readonly #learned = new Map<string, { readonly text: string; readonly unit: Unit }>();

  constructor(matcher: UnitMatcher, answers: RegisterAnswers, today: string) {
    this.#matcher = matcher;
    this.#answers = answers;
    this.#today = today;
  }

  nameOf(id: string): string {
    const made = [...this.#made.values()].find((unit) => unit.id === id);
    return this.#matcher.tree.byId(id)?.name ?? made?.name ?? '';
  }

  /** The units that a writing may mean; none when it was decided to be only words. */
  find(writing: string, day: string): readonly Unit[] {
    const text = writing.trim();
    const key = decisionKey(text);
    const decision = readDecision(this.#answers[key]);
    if (decision === undefined) {
      const found = this.#matcher.find(text, day);
      if (found.length !== 1) this.#note(key, text);
      return found;
    }
    this.#note(key, text);
    if (decision.kind === 'text') return [];
    const unit =
      decision.kind === 'new' ? this.#make(decision.name) : this.#matcher.tree.byId(decision.id);
    if (unit === undefined) return [];
    this.#learned.set(key, { text, unit });
    return [unit];
  }

  /** Whether a writing is one unit, without asking about it. */
  isKnown(writing: string, day: string): boolean {
    return this.isDecided(writing) || this.#matcher.find(writing.trim(), day).length === 1;
  }

  /** Whether the clerk said what a writing means. */
  isDecided(writing: string): boolean {
    return readDecision(this.#answers[decisionKey(writing.trim())]) !== undefined;
  }

  #note(key: string, text: string): void {
    if (text.length > longestName) return;
    const known = this.#unknown.get(key);
    if (known === undefined) this.#unknown.set(key, { text, rows: 1 });
    else known.rows++;
  }

  #make(name: string): Unit {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const { level = 'other', kind = 'other' } = proposeFromName(name);
    const unit: Unit = { ...unitValuesSchema.parse({ name, level, kind }), id: newId() };
    this.#made.set(name, unit);
    return unit;
  }

  get asked(): AskedUnit[] {
    return askUnits([...this.#unknown.values()], this.#matcher.tree, this.#today);
  }

  get effects(): { code: string; count: number }[] {
    return [
      { code: 'newUnits', count: this.#made.size },
      { code: 'spellings', count: this.#taught.length },
    ];
  }

  /** A new unit is known by its own name. */
  get #taught() {
    return [...this.#learned.values()].filter(
      ({ text, unit }) =>
        text !== unit.name && !this.#matcher.find(text, this.#today).includes(unit),
    );
  }

  /** Writes the new units and the learned writings: within the change of the rows, so that undo takes both. */
  async learn(change: Change, source: string): Promise<void> {
    for (const { id, ...values } of this.#made.values()) {
      await insertRecord(change, unitRecord, values satisfies UnitValues, id);
    }
    const taught = this.#taught.map(({ text, unit }) => ({ unitId: unit.id, spelling: text }));
    await learnSpellings(change, taught, source, this.#today);
  }
}
