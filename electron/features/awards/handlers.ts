import { sql } from 'kysely';
import type { AwardPaperOrder } from '../../../shared/contract/awards.ts';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { createTranslator } from '../../../shared/locales/index.ts';
import type { AppContext } from '../../context.ts';
import { readAwards } from '../../database/awards/awardRows.ts';
import {
  awardKindRecord,
  awardProposalRecord,
  awardRecord,
  certificateLayoutRecord,
  recipientMergeRecord,
} from '../../database/records/awardRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import { printPaper, writePaper } from '../../exports/paper.ts';
import { writeTableWorkbook } from '../../exports/tableWorkbook.ts';
import { changeRecords, recordHandlers } from '../recordHandlers.ts';
import { routeOf, sheetOf } from './paper.ts';
import { checkProposals, readProposals } from './proposals.ts';
import { proposeModels } from './proposeModels.ts';
import { readAwardTable } from './tables.ts';
import { decide, voteOn } from './writes.ts';

export const awardsHandlers: FeatureHandlers<AppContract['awards'], AppContext> = {
  ...recordHandlers(awardRecord),
  list: (_input, context) => readAwards(context.database.kysely, context.today()),
};

export const awardProposalsHandlers: FeatureHandlers<AppContract['awardProposals'], AppContext> = {
  ...recordHandlers(awardProposalRecord),

  list: (_input, context) => readProposals(context.database.kysely, context.today()),

  async proposeModels({ modelYearIds }, context) {
    const added = await changeRecords(context, awardProposalRecord, (change) =>
      proposeModels(change, modelYearIds),
    );
    return { added };
  },

  async vote({ ids, ...vote }, context) {
    await changeRecords(context, awardProposalRecord, (change) => voteOn(change, ids, vote));
    return {};
  },

  check: ({ proposalIds, ...intent }, context) =>
    checkProposals(context.database.kysely, context.today(), proposalIds, intent),

  async decide(decision, context) {
    const decided = await changeRecords(context, awardRecord, (change) => decide(change, decision));
    if (decided.moved > 0) {
      context.emit('modelYears.changed', {});
      context.emit('modelMoves.changed', {});
    }
    return decided;
  },
};

function inOrder(left: { readonly position: number }, right: { readonly position: number }) {
  return left.position - right.position;
}

export const awardKindsHandlers: FeatureHandlers<AppContract['awardKinds'], AppContext> = {
  ...recordHandlers(awardKindRecord),

  async list(_input, { database: { kysely } }) {
    const { rows } = await sql<{ id: string; uses: number }>`
      SELECT award_kind_id AS id, count(*) AS uses FROM (
        SELECT award_kind_id FROM awards WHERE deleted_at IS NULL
        UNION ALL SELECT award_kind_id FROM award_proposals WHERE deleted_at IS NULL)
      WHERE award_kind_id IS NOT NULL GROUP BY award_kind_id`.execute(kysely);
    const uses = new Map(rows.map((row) => [row.id, row.uses]));
    return (await listRecords(kysely, awardKindRecord))
      .toSorted(inOrder)
      .map((kind) => ({ ...kind, usedBy: uses.get(kind.id) ?? 0 }));
  },
};

export const certificateLayoutsHandlers: FeatureHandlers<
  AppContract['certificateLayouts'],
  AppContext
> = {
  ...recordHandlers(certificateLayoutRecord),
  list: async (_input, { database: { kysely } }) =>
    (await listRecords(kysely, certificateLayoutRecord))
      .toSorted(inOrder)
      .map((layout) => ({ ...layout, usedBy: 0 })),
};

export const recipientMergesHandlers: FeatureHandlers<AppContract['recipientMerges'], AppContext> =
  {
    ...recordHandlers(recipientMergeRecord),
    list: async (_input, { database: { kysely } }) =>
      (await listRecords(kysely, recipientMergeRecord)).map((merge) => ({ ...merge, usedBy: 0 })),
  };

function paperName(paper: AwardPaperOrder['paper'], context: AppContext): string {
  return createTranslator('vi')(`awards.paper.${paper}.fileName`, { date: context.today() });
}

export const awardPapersHandlers: FeatureHandlers<AppContract['awardPapers'], AppContext> = {
  table: ({ paper, ids }, context) => readAwardTable(context, paper, ids),

  async workbook({ jobId, paper, ids }, context) {
    const table = await readAwardTable(context, paper, ids);
    return writeTableWorkbook(context, table, jobId, paperName(paper, context));
  },

  async print(order, context) {
    const { jobId } = order;
    const sheet = await sheetOf(context, order);
    return { isSent: await printPaper(context, { route: routeOf(order), jobId, sheet }) };
  },

  pdf: (order, context) =>
    writePaper(
      context,
      { route: routeOf(order), jobId: order.jobId },
      paperName(order.paper, context),
    ),
};
