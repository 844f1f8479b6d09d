import type { Kysely } from 'kysely';
import type { AwardProposalRow } from '../../../shared/contract/awards.ts';
import {
  type AwardWarning,
  proposalState,
  usualVoteRule,
  voteWarnings,
} from '../../../shared/domain/awardRules.ts';
import type { PartialDate } from '../../../shared/domain/partialDates.ts';
import { readAwardGround } from '../../database/awards/awardGround.ts';
import { byGroup, readAwards } from '../../database/awards/awardRows.ts';
import { awardProposalRecord } from '../../database/records/awardRecords.ts';
import { listRecords } from '../../database/records/recordRows.ts';
import type { Tables } from '../../database/tables.ts';

/** The decision that a list of warnings is asked for; without one, each proposal's own kind and today. */
interface Intent {
  readonly awardKindId?: string | null;
  readonly decisionOn?: PartialDate | null;
}

/** All proposals outside the trash, newest first, with state, earlier awards and what is to be said. */
export async function readProposals(
  database: Kysely<Tables>,
  today: string,
  { awardKindId = null, decisionOn = null }: Intent = {},
): Promise<AwardProposalRow[]> {
  const ground = await readAwardGround(database, today);
  const awards = await readAwards(database, today, ground);
  const groups = byGroup(awards);
  const awarded = new Set(awards.map(({ proposalId }) => proposalId));
  return (await listRecords(database, awardProposalRecord)).toReversed().map((proposal) => {
    const kindId = awardKindId ?? proposal.awardKindId;
    const kind = ground.kinds.get(kindId ?? '');
    const rule = kind ?? usualVoteRule;
    const group = ground.groupOf(proposal);
    const earlier = (groups.get(group) ?? [])
      .filter(({ proposalId }) => proposalId !== proposal.id)
      .map(({ awardName, decisionNumber, decisionOn: on, issuer }) => ({
        award: awardName,
        decisionNumber,
        decisionOn: on,
        issuer,
      }));
    const isAwarded = awarded.has(proposal.id);
    const date = decisionOn ?? today;
    const warnings = isAwarded ? [] : ground.warningsFor(proposal, kindId, date, earlier);
    return {
      ...proposal,
      unitName: ground.unitNameOf(proposal),
      awardName: ground.kinds.get(proposal.awardKindId ?? '')?.name ?? '',
      group,
      warnings,
      state: proposalState(proposal, rule, isAwarded),
      rule: rule.votesNeeded === 0 ? '' : `${rule.votesNeeded}/${rule.votesOf}`,
      earlier,
    };
  });
}

/** What to know before these proposals are decided; those of which there is nothing to say left out. */
export async function checkProposals(
  database: Kysely<Tables>,
  today: string,
  ids: readonly string[],
  intent: Intent,
): Promise<{ id: string; recipient: string; warnings: AwardWarning[] }[]> {
  const ground = await readAwardGround(database, today);
  const wanted = new Set(ids);
  const rows = await readProposals(database, today, intent);
  return rows
    .filter(({ id }) => wanted.has(id))
    .map((row) => {
      const rule = ground.kinds.get(intent.awardKindId ?? row.awardKindId ?? '') ?? usualVoteRule;
      const { id, recipient } = row;
      return { id, recipient, warnings: [...row.warnings, ...voteWarnings(row, rule)] };
    })
    .filter(({ warnings }) => warnings.length > 0);
}
