import {
  appraisalProblems,
  appraisalValuesSchema,
  criteriaSetValuesSchema,
} from '../../../shared/domain/appraisals.ts';
import {
  awardKindValuesSchema,
  awardProposalValuesSchema,
  awardValuesSchema,
  certificateLayoutValuesSchema,
  recipientMergeValuesSchema,
} from '../../../shared/domain/awards.ts';
import type { Problems, RecordDefinition } from './recordRows.ts';

function endsBeforeItBegins(from: string | null, to: string | null): Problems {
  return from !== null && to !== null && to < from ? { validTo: 'beforeValidFrom' } : {};
}

/** Kinds of awards (hình thức khen thưởng), editable (domain.md §5.6). */
export const awardKindRecord: RecordDefinition<typeof awardKindValuesSchema> = {
  subject: 'awardKinds',
  table: 'award_kinds',
  schema: awardKindValuesSchema,
  label: ({ name }) => name,
  problems: ({ validFrom, validTo, votesNeeded, votesOf }) => ({
    ...endsBeforeItBegins(validFrom, validTo),
    ...(votesNeeded > votesOf && { votesNeeded: 'too_big' }),
  }),
};

/** Who is proposed for an award, with the council's vote. */
export const awardProposalRecord: RecordDefinition<typeof awardProposalValuesSchema> = {
  subject: 'awardProposals',
  table: 'award_proposals',
  schema: awardProposalValuesSchema,
  label: ({ recipient }) => recipient,
  problems: ({ votesFor, votesCast }) =>
    votesFor !== null && votesCast !== null && votesFor > votesCast
      ? { votesFor: 'moreThanCast' }
      : {},
};

/** Awards that were given. */
export const awardRecord: RecordDefinition<typeof awardValuesSchema> = {
  subject: 'awards',
  table: 'awards',
  schema: awardValuesSchema,
  label: ({ recipient, award }) => (award === '' ? recipient : `${recipient}: ${award}`),
};

/** Two writings that are one recipient. */
export const recipientMergeRecord: RecordDefinition<typeof recipientMergeValuesSchema> = {
  subject: 'recipientMerges',
  table: 'recipient_merges',
  schema: recipientMergeValuesSchema,
  label: ({ recipient, otherRecipient }) => `${recipient} = ${otherRecipient}`,
};

/** How certificates are laid on paper. */
export const certificateLayoutRecord: RecordDefinition<typeof certificateLayoutValuesSchema> = {
  subject: 'certificateLayouts',
  table: 'certificate_layouts',
  schema: certificateLayoutValuesSchema,
  label: ({ name }) => name,
};

/** Criteria with points and ranks. */
export const criteriaSetRecord: RecordDefinition<typeof criteriaSetValuesSchema> = {
  subject: 'criteriaSets',
  table: 'criteria_sets',
  schema: criteriaSetValuesSchema,
  label: ({ name }) => name,
  problems: ({ validFrom, validTo }) => endsBeforeItBegins(validFrom, validTo),
};

/** Models appraised by one or several assessors. */
export const appraisalRecord: RecordDefinition<typeof appraisalValuesSchema> = {
  subject: 'appraisals',
  table: 'appraisals',
  schema: appraisalValuesSchema,
  label: ({ modelTitle }) => modelTitle,
  problems: appraisalProblems,
};
