import type { Kysely } from 'kysely';
import type { RegisterOption } from '../../../shared/contract/registers.ts';
import { parsePeriod, periodName } from '../../../shared/domain/periods.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { listForms } from '../../database/figures/figureForm.ts';
import type { Tables } from '../../database/tables.ts';
import type { SheetRow } from '../../workbooks/types.ts';

/** Periods in a title; the day of a letterhead is none. */
const periodForms =
  /(?<!ngày\s*\d{0,2}\s*)(?:(?:6|9)\s*tháng(?:\s*(?:đầu|cuối))?(?:\s*năm)?\s*\d{4}|tháng\s*\d{1,2}\s*(?:\/|năm)\s*\d{4}|quý\s*(?:[1-4]|IV|I{1,3})\s*(?:\/|năm)?\s*\d{4}|nhiệm kỳ\s*\d{4}\s*[-–]\s*\d{4}|năm\s*\d{4})/giu;

/** The period that a title names: "BIỂU SỐ LIỆU THÁNG 9 NĂM 2026" is September 2026. */
export function periodInTitle(rows: readonly SheetRow[]): string {
  for (const { cells } of rows) {
    for (const { text } of cells) {
      const written = text.normalize('NFC').replaceAll(/\s+/g, ' ');
      if (/ngày[\s.…]*\d{0,2}[\s.…]*tháng/iu.test(written)) continue;
      for (const [found] of written.matchAll(periodForms)) {
        const period = parsePeriod(found);
        if (period !== null) return periodName(period);
      }
    }
  }
  return '';
}

/** Which form a sheet is, and of which period, where no column says it. */
export async function figureOptions(
  database: Kysely<Tables>,
  top: readonly SheetRow[],
): Promise<RegisterOption[]> {
  const forms = await listForms(database);
  const title = foldText(top.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' '));
  const named = forms.filter(({ name }) => title.includes(foldText(name)));
  const [only, ...others] = named.length > 0 ? named : forms;
  return [
    {
      name: 'form',
      kind: 'text',
      value: only === undefined || others.length > 0 ? '' : only.name,
      suggestions: forms.map(({ name }) => name),
    },
    { name: 'period', kind: 'text', value: periodInTitle(top), suggestions: [] },
  ];
}
