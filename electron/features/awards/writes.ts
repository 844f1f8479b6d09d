import {
  type AwardDecision,
  awardProposalValuesSchema,
  awardValuesSchema,
} from '../../../shared/domain/awards.ts';
import { moveSchema } from '../../../shared/domain/modelCycle.ts';
import { AppError } from '../../../shared/errors.ts';
import type { Change } from '../../database/history.ts';
import { moveAwarded } from '../../database/models/modelMoves.ts';
import { awardProposalRecord, awardRecord } from '../../database/records/awardRecords.ts';
import {
  findRecord,
  insertRecord,
  listRecords,
  updateRecord,
} from '../../database/records/recordRows.ts';

interface CouncilVote {
  readonly votedOn: string | null;
  readonly votesFor: number;
  readonly votesCast: number;
}

/** The same vote on several proposals. */
export async function voteOn(
  change: Change,
  ids: readonly string[],
  vote: CouncilVote,
): Promise<void> {
  for (const id of ids) {
    const { values } = await findRecord(change.transaction, awardProposalRecord, id);
    await updateRecord(change, awardProposalRecord, id, 'any', { ...values, ...vote });
  }
}

/** What a decision wrote. */
export interface Decided {
  readonly awardIds: string[];
  readonly moved: number;
  readonly left: string[];
}

/**
 * Each proposal becomes an award by the one decision, and its model goes to the step "khen thưởng". A proposal
 * that is decided already stays as it is: a second click does not award twice.
 * @throws AppError `notFound` for a proposal in the trash; `validation` without a decision
 */
export async function decide(
  change: Change,
  { proposalIds, awardKindId, movesModels, ...decision }: AwardDecision,
): Promise<Decided> {
  if (decision.decisionId === null && decision.decisionNumber === '') {
    throw new AppError('validation', {}, { decisionNumber: 'required' });
  }
  const awardIds: string[] = [];
  const modelYearIds = new Set<string>();
  for (const proposalId of proposalIds) {
    const { values, track } = await findRecord(change.transaction, awardProposalRecord, proposalId);
    if (track.deletedAt !== null) throw new AppError('notFound');
    const known = await listRecords(change.transaction, awardRecord, { proposalId });
    if (known.length > 0) continue;
    const proposal = awardProposalValuesSchema.parse(values);
    const award = awardValuesSchema.parse({
      ...proposal,
      ...decision,
      awardKindId: awardKindId ?? proposal.awardKindId,
      proposalId,
    });
    awardIds.push(await insertRecord(change, awardRecord, award));
    if (movesModels && award.modelYearId !== null) modelYearIds.add(award.modelYearId);
  }
  const move = moveSchema.parse({
    to: 'awarded',
    happenedOn: decision.decisionOn,
    happenedOnText: decision.decisionOnText,
    by: decision.issuer,
    basis: decision.decisionNumber,
    basisDirectiveId: decision.decisionId,
  });
  return { awardIds, ...(await moveAwarded(change, modelYearIds, move)) };
}
