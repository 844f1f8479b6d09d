import type { Kysely } from 'kysely';
import type { FigureForm, FigureIndicator } from '../../../shared/domain/figures.ts';
import { kindOfPeriod, type Period } from '../../../shared/domain/periods.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { UnitMatcher } from '../records/unitMatcher.ts';
import type { Tables } from '../tables.ts';
import { listForms, listIndicators } from './figureForm.ts';

export interface KnownIndicator {
  readonly form: FigureForm;
  readonly indicator: FigureIndicator;
}

/** Everything that the names of figures are looked up in. */
export class FigureNames {
  /** Of several units of one name the one that lived then; a namesake of the same time is asked about. */
  readonly units: UnitMatcher;
  readonly indicators: readonly KnownIndicator[];

  constructor(units: UnitMatcher, indicators: readonly KnownIndicator[]) {
    this.units = units;
    this.indicators = indicators;
  }

  static async read(database: Kysely<Tables>): Promise<FigureNames> {
    return new FigureNames(await UnitMatcher.read(database), await readIndicators(database));
  }

  /** @param form code or name; '' when the indicator's own says it all */
  indicator(
    form: string,
    name: string,
    period: Period,
  ): KnownIndicator | 'unknownIndicator' | 'ambiguousIndicator' {
    const formWanted = foldText(form);
    const wanted = foldText(name);
    const kind = kindOfPeriod(period);
    const found = this.indicators.filter(
      ({ form: of, indicator }) =>
        of.periodKind === kind &&
        (formWanted === '' || [of.code, of.name].some((text) => foldText(text) === formWanted)) &&
        [indicator.code, indicator.name].some((text) => foldText(text) === wanted),
    );
    const [first, ...others] = found;
    if (first === undefined) return 'unknownIndicator';
    return others.length === 0 ? first : 'ambiguousIndicator';
  }
}

/** The indicators of all forms, in the order of their papers. */
export async function readIndicators(database: Kysely<Tables>): Promise<KnownIndicator[]> {
  const indicators: KnownIndicator[] = [];
  for (const form of await listForms(database)) {
    for (const indicator of await listIndicators(database, form.id)) {
      indicators.push({ form, indicator });
    }
  }
  return indicators;
}
