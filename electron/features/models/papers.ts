import type { AppContract } from '../../../shared/contract/contract.ts';
import type { ModelPaperOrder } from '../../../shared/contract/models.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { printPaper, writePaper } from '../../exports/paper.ts';
import { writeTableWorkbook } from '../../exports/tableWorkbook.ts';
import { readSummary } from './summary.ts';

/** The page that is the paper, and the sheet it begins with: the form stands, the summary lies. */
function paperOf(order: ModelPaperOrder) {
  if (order.paper === 'registration') {
    const query = new URLSearchParams({ ids: order.ids.join(',') });
    const sheet = { size: 'A4', isLandscape: false } as const;
    return { route: `/print/models/registration?${query.toString()}`, sheet };
  }
  const query = new URLSearchParams({ year: String(order.year) });
  if (order.movementId !== null) query.set('movementId', order.movementId);
  return { route: `/print/models/summary?${query.toString()}` };
}

function nameOf(paper: ModelPaperOrder['paper'], context: AppContext): string {
  return createTranslator('vi')(`models.paper.${paper}.fileName`, { date: context.today() });
}

export const modelPapersHandlers: FeatureHandlers<AppContract['modelPapers'], AppContext> = {
  summary: (question, context) => readSummary(context.database.kysely, question),

  async workbook({ jobId, ...question }, context) {
    const table = await readSummary(context.database.kysely, question);
    return writeTableWorkbook(context, table, jobId, nameOf('summary', context));
  },

  print: async ({ jobId, order }, context) => ({
    isSent: await printPaper(context, { ...paperOf(order), jobId }),
  }),

  pdf: ({ jobId, order }, context) =>
    writePaper(context, { ...paperOf(order), jobId }, nameOf(order.paper, context)),
};
