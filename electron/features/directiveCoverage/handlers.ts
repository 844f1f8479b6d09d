import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { unitCoverageValuesSchema } from '../../../shared/domain/coverage.ts';
import { unitsAsked } from '../../../shared/domain/coverageCount.ts';
import type { UnitView } from '../../../shared/domain/units.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { newBreather } from '../../database/breather.ts';
import type { CoverageQuestion } from '../../database/directiveCoverage/coverageReader.ts';
import {
  coverageRequirementRecord,
  unitCoverageRecord,
} from '../../database/records/coverageRecords.ts';
import { insertRecord, listRecords, updateRecord } from '../../database/records/recordRows.ts';
import { readUnitTree } from '../../database/records/unitRecords.ts';
import { type PaperOrder, printPaper, writePaper } from '../../exports/paper.ts';
import { changeRecords, recordHandlers } from '../recordHandlers.ts';
import { readOfDirective, readOverview, readUnits } from './queries.ts';

/** Names shown while a demand is written: enough to see whether the right units are meant. */
const shownNames = 8;

function questionOf(
  { view, reportDay }: { view: UnitView; reportDay: string | null },
  context: AppContext,
): CoverageQuestion {
  return { view, reportDay: reportDay ?? context.today() };
}

/** The page that shows the units missing as paper. */
function missingPaper(
  input: { requirementId: string; jobId: string; view: UnitView; reportDay: string | null },
  context: AppContext,
): PaperOrder {
  const { view, reportDay } = questionOf(input, context);
  const query = new URLSearchParams({ requirement: input.requirementId, view, day: reportDay });
  return { route: `/print/missing?${query.toString()}`, jobId: input.jobId };
}

export const coverageHandlers: FeatureHandlers<AppContract['coverage'], AppContext> = {
  overview: (input, context) => readOverview(context.database.kysely, questionOf(input, context)),

  ofDirective: (input, context) =>
    readOfDirective(context.database.kysely, input.directiveId, questionOf(input, context)),

  units: (input, context) =>
    readUnits(context.database.kysely, input.requirementId, questionOf(input, context)),

  async preview({ values, day }, context) {
    const tree = await readUnitTree(context.database.kysely);
    const units = unitsAsked(tree, values, day ?? context.today());
    return { units: units.length, names: units.slice(0, shownNames).map(({ name }) => name) };
  },

  printMissing: async (input, context) => ({
    isSent: await printPaper(context, missingPaper(input, context)),
  }),

  missingPdf: (input, context) =>
    writePaper(
      context,
      missingPaper(input, context),
      createTranslator('vi')('coverage.missing.fileName', { date: context.today() }),
    ),

  async setUnits({ requirementId, unitIds, change }, context) {
    const changed = await changeRecords(context, unitCoverageRecord, async (writing) => {
      const rows = await listRecords(writing.transaction, unitCoverageRecord, { requirementId });
      const byUnit = new Map(rows.map((row) => [row.unitId, row]));
      const breathe = newBreather();
      for (const unitId of new Set(unitIds)) {
        const row = byUnit.get(unitId);
        const values = unitCoverageValuesSchema.parse({ ...row, requirementId, unitId, ...change });
        if (row === undefined) await insertRecord(writing, unitCoverageRecord, values);
        else await updateRecord(writing, unitCoverageRecord, row.id, row.revision, values);
        await breathe();
      }
      return unitIds.length;
    });
    return { changed };
  },
};

export const coverageRequirementsHandlers: FeatureHandlers<
  AppContract['coverageRequirements'],
  AppContext
> = recordHandlers(coverageRequirementRecord);

export const unitCoverageHandlers: FeatureHandlers<AppContract['unitCoverage'], AppContext> =
  recordHandlers(unitCoverageRecord);
