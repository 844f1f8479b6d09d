import { foldWithAbbreviations } from './abbreviations.ts';
import type {
  AwardKindValues,
  AwardProposalValues,
  RecipientKind,
  RecipientMergeValues,
} from './awards.ts';
import { firstDay, formatDate, lastDay, type PartialDate } from './partialDates.ts';
import type { Standing } from './unitTree.ts';
import { foldText } from './vietnamese.ts';

/** What is known of a vote. */
export type Vote = Pick<AwardProposalValues, 'votesFor' | 'votesCast'>;
/** The share that must agree. */
export type VoteRule = Pick<AwardKindValues, 'votesNeeded' | 'votesOf'>;

/** 2 of 3 when no kind says otherwise (domain.md §5.6: a vendor's reading, so it is data). */
export const usualVoteRule: VoteRule = { votesNeeded: 2, votesOf: 3 };

export type VoteResult = 'none' | 'passed' | 'failed';

/** Whether enough of the council agreed: in whole numbers, so that 2 of 3 is two thirds exactly. */
export function voteResult({ votesFor, votesCast }: Vote, rule: VoteRule): VoteResult {
  if (votesFor === null || votesCast === null || votesCast === 0) return 'none';
  return votesFor * rule.votesOf >= rule.votesNeeded * votesCast ? 'passed' : 'failed';
}

export const proposalStates = ['proposed', 'passed', 'failed', 'awarded'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** How far a proposal is. Whoever was awarded is awarded, whatever the vote says. */
export function proposalState(vote: Vote, rule: VoteRule, isAwarded: boolean): ProposalState {
  if (isAwarded) return 'awarded';
  const result = voteResult(vote, rule);
  return result === 'none' ? 'proposed' : result;
}

/** A recipient as it is written on a row. */
export interface WrittenRecipient {
  readonly kind: RecipientKind;
  readonly recipient: string;
  readonly unit: string;
}

/** What stands before a person's name and is no part of it. */
const addressed = /^(?:ong|ba|dong chi|d c|chi|anh|co)\s+/;

/**
 * One key for all writings of a recipient: abbreviations written out, units by their own name, the unit
 * said once ("Hội LHPN" of "xã Nông Hạ" = "Hội Liên hiệp Phụ nữ xã Nông Hạ"), no "ông", "bà", "đ/c".
 * @param unitName the name of the unit that a writing means, '' when it means none
 */
export function recipientKey(
  { kind, recipient, unit }: WrittenRecipient,
  unitName: (written: string) => string = () => '',
): string {
  const place = foldWithAbbreviations(unitName(unit) || unit);
  if (kind === 'individual') {
    return `individual|${foldText(recipient).replace(addressed, '')}|${place}`;
  }
  const name = foldWithAbbreviations(unitName(recipient) || recipient);
  const whole = place === '' || ` ${name} `.includes(` ${place} `) ? name : `${name} ${place}`;
  return `collective|${whole}`;
}

/** A date as understood, else as written. */
export function shownDate(date: PartialDate | null, text: string): string {
  return date === null ? text : formatDate(date);
}

/** "120/QĐ-UBND, 10/9/2026, Chủ tịch UBND xã". */
export function decisionText({
  decisionNumber,
  decisionOn,
  issuer,
}: Pick<EarlierAward, 'decisionNumber' | 'decisionOn'> & { readonly issuer: string }): string {
  return [decisionNumber, shownDate(decisionOn, ''), issuer].filter(Boolean).join(', ');
}

/** Groups of writings: those with one key, and those that a clerk said are one. */
export class RecipientGroups {
  readonly #parents = new Map<string, string>();
  readonly #unitName: (written: string) => string;

  constructor(merges: readonly RecipientMergeValues[], unitName: (written: string) => string) {
    this.#unitName = unitName;
    for (const { kind, recipient, unit, otherRecipient, otherUnit } of merges) {
      const one = this.groupOf({ kind, recipient, unit });
      const other = this.groupOf({ kind, recipient: otherRecipient, unit: otherUnit });
      if (one !== other) this.#parents.set(one, other);
    }
  }

  /** The same for every writing of one recipient. */
  groupOf(written: WrittenRecipient): string {
    let key = recipientKey(written, this.#unitName);
    for (let next = this.#parents.get(key); next !== undefined; next = this.#parents.get(key)) {
      key = next;
    }
    return key;
  }
}

export const awardWarnings = [
  'dissolved',
  'duplicateInYear',
  'kindNotInForce',
  'voteMissing',
  'voteFailed',
] as const;
/** What a clerk should know before deciding; words: `awards.warning.<code>`. Never a reason to refuse. */
export interface AwardWarning {
  readonly code: (typeof awardWarnings)[number];
  /** Blanks of the sentence. */
  readonly details: Readonly<Record<string, string>>;
}

/** An earlier award of the same recipient. */
export interface EarlierAward {
  readonly award: string;
  readonly decisionNumber: string;
  readonly decisionOn: PartialDate | null;
}

/** The same recipient's awards of the year: a second one in a year is asked about. */
export function duplicateWarnings(earlier: readonly EarlierAward[], year: string): AwardWarning[] {
  return earlier
    .filter(({ decisionOn }) => decisionOn?.slice(0, 4) === year)
    .map(({ award, decisionNumber, decisionOn }) => ({
      code: 'duplicateInYear',
      details: {
        award,
        number: decisionNumber,
        date: decisionOn === null ? '' : formatDate(decisionOn),
      },
    }));
}

/**
 * A body that is gone is not rewarded (TT 15/2025/TT-BNV, domain.md §5.6): said with the day it ended and
 * what it became, so that the clerk can propose the body that lives.
 */
export function dissolvedWarning(
  unit: { readonly id: string; readonly name: string; readonly validTo: string | null },
  standing: Standing,
): AwardWarning[] {
  if (standing.kind === 'one' && standing.unit.id === unit.id) return [];
  const heirs =
    standing.kind === 'one'
      ? [standing.unit.name]
      : standing.kind === 'split'
        ? standing.units.map(({ name }) => name)
        : [];
  return [
    {
      code: 'dissolved',
      details: {
        unit: unit.name,
        date: unit.validTo === null ? '' : formatDate(unit.validTo),
        heirs: heirs.join('; '),
      },
    },
  ];
}

/** A kind outside its days. */
export function kindWarnings(
  kind: Pick<AwardKindValues, 'name' | 'validFrom' | 'validTo'> | undefined,
  date: PartialDate,
): AwardWarning[] {
  if (kind === undefined) return [];
  const isOut =
    (kind.validFrom !== null && lastDay(date) < kind.validFrom) ||
    (kind.validTo !== null && firstDay(date) > kind.validTo);
  return isOut ? [{ code: 'kindNotInForce', details: { award: kind.name } }] : [];
}

/** A vote that is missing or fell short, where the kind asks for one. */
export function voteWarnings(vote: Vote, rule: VoteRule): AwardWarning[] {
  if (rule.votesNeeded === 0) return [];
  const share = `${rule.votesNeeded}/${rule.votesOf}`;
  const result = voteResult(vote, rule);
  if (result === 'passed') return [];
  if (result === 'none') return [{ code: 'voteMissing', details: { share } }];
  const votes = `${vote.votesFor ?? 0}/${vote.votesCast ?? 0}`;
  return [{ code: 'voteFailed', details: { share, votes } }];
}

/** A line of a certificate with its blanks `{recipient}` filled; an unknown blank stays as it is written. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string {
  return text
    .replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank)
    .replace(/[ \t]+/g, ' ')
    .replace(/^[\s,–]+|[\s,–]+$/g, '');
}
