import type { AwardRow } from '../../../shared/contract/awards.ts';
import { recipientKindWords } from '../../../shared/domain/awards.ts';

type Shown = Pick<
  AwardRow,
  | 'recipient'
  | 'kind'
  | 'post'
  | 'unitName'
  | 'awardName'
  | 'decisionNumber'
  | 'decisionOn'
  | 'decisionOnText'
  | 'issuer'
  | 'achievement'
  | 'modelTitle'
  | 'notes'
>;

/** By the fields of the register, in domain form (design.md §7). */
export function shownAward(award: Shown): Record<string, string> {
  return {
    recipient: award.recipient,
    kind: recipientKindWords[award.kind],
    post: award.post,
    unit: award.unitName,
    award: award.awardName,
    decisionNumber: award.decisionNumber,
    decisionDate: award.decisionOn ?? award.decisionOnText,
    issuer: award.issuer,
    achievement: award.achievement,
    model: award.modelTitle,
    notes: award.notes,
  };
}
