import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import { readForm } from '../../database/figures/figureForm.ts';
import { sendReports, unlockReports } from '../../database/figures/figureReports.ts';
import { writeFigures } from '../../database/figures/figureRows.ts';
import { addShippedForms } from '../../database/figures/seedForms.ts';
import { figureFormRecord, figureIndicatorRecord } from '../../database/records/figureRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { readKeptUnitTree } from '../../database/records/keptUnitTree.ts';
import { printPaper, writePaper } from '../../exports/paper.ts';
import { changeRecords, recordHandlers } from '../recordHandlers.ts';
import { paperRoute, readPaperTable, suggestedName, writeFigureWorkbook } from './paper.ts';
import { listPeriods, listReportingUnits, readUnitFigures } from './queries.ts';
import { readRollUpPage } from './rollUpPage.ts';

export const figureFormsHandlers: FeatureHandlers<AppContract['figureForms'], AppContext> = {
  ...recordHandlers(figureFormRecord),

  async list(_input, context) {
    const forms = await listRecords(context.database.kysely, figureFormRecord);
    return forms.toSorted((left, right) => left.position - right.position);
  },

  async addShipped(_input, context) {
    const added = await changeRecords(context, figureFormRecord, addShippedForms);
    context.emit('figureIndicators.changed', {});
    return { added };
  },
};

export const figureIndicatorsHandlers: FeatureHandlers<
  AppContract['figureIndicators'],
  AppContext
> = {
  ...recordHandlers(figureIndicatorRecord),

  async list({ formId }, context) {
    const { kysely } = context.database;
    const indicators = await listRecords(kysely, figureIndicatorRecord, { formId });
    return indicators.toSorted((left, right) => left.position - right.position);
  },
};

export const figuresHandlers: FeatureHandlers<AppContract['figures'], AppContext> = {
  async units({ formId, period, unitId }, context) {
    const { kysely } = context.database;
    const { form } = await readForm(kysely, formId);
    return listReportingUnits(
      kysely,
      await readKeptUnitTree(context.database),
      form,
      period,
      unitId,
    );
  },

  async read({ formId, period, unitIds }, context) {
    const { kysely } = context.database;
    const form = await readForm(kysely, formId);
    return readUnitFigures(kysely, await readKeptUnitTree(context.database), form, period, unitIds);
  },

  async save({ formId, period, cells }, context) {
    const changed = await context.database.change(context.clerk, async (change) =>
      writeFigures(change, { form: await readForm(change.transaction, formId), period, cells }),
    );
    if (changed > 0) context.emit('figures.changed', {});
    return { changed };
  },

  async send({ formId, period, unitIds }, context) {
    const result = await context.database.change(context.clerk, async (change) =>
      sendReports(change, await readForm(change.transaction, formId), period, unitIds),
    );
    if (result.sent.length > 0) context.emit('figureReports.changed', {});
    return result;
  },

  async unlock({ formId, period, unitIds, reason }, context) {
    const opened = await context.database.change(context.clerk, async (change) =>
      unlockReports(change, await readForm(change.transaction, formId), period, unitIds, reason),
    );
    if (opened > 0) context.emit('figureReports.changed', {});
    return { opened };
  },

  rollUp: (input, context) => readRollUpPage(context, input),

  table: (question, context) => readPaperTable(context, question),

  workbook: ({ jobId, ...question }, context) => writeFigureWorkbook(context, jobId, question),

  print: async ({ jobId, ...question }, context) => ({
    isSent: await printPaper(context, { route: paperRoute(question), jobId }),
  }),

  pdf: async ({ jobId, ...question }, context) =>
    writePaper(
      context,
      { route: paperRoute(question), jobId },
      await suggestedName(context, question),
    ),

  periods: ({ formId }, context) => listPeriods(context.database.kysely, formId),
};
