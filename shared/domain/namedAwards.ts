import { type RecipientKind, recipientKindWords } from './awards.ts';
import { isPartialDate, parseDateText, type PartialDate } from './partialDates.ts';
import { foldText } from './vietnamese.ts';

/** An award by the names of its fields, as registers exchange it (design.md §7). */
export interface NamedAward {
  readonly recipient: string;
  readonly kind: string;
  readonly unit: string;
  readonly award: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly issuer: string;
  readonly achievement: string;
  readonly notes: string;
}

/** What a named award says once its words are understood. */
export interface AwardReading {
  readonly kind: RecipientKind;
  readonly recipient: string;
  readonly unit: string;
  readonly award: string;
  readonly decisionNumber: string;
  readonly decisionOn: PartialDate | null;
  readonly decisionOnText: string;
  readonly issuer: string;
  readonly achievement: string;
  readonly notes: string;
}

const individual: ReadonlySet<string> = new Set(['ca nhan', 'cn']);
const collective: ReadonlySet<string> = new Set(['tap the', 'tt']);

/** The kind that a text names ("TT", "Cá nhân"), with or without marks; undefined when it names none. */
export function readRecipientKind(text: string): RecipientKind | undefined {
  const folded = foldText(text);
  if (individual.has(folded)) return 'individual';
  return collective.has(folded) ? 'collective' : undefined;
}

/** A kind that is no known word is kept in the notes; the row counts as a collective until someone says. */
export function readNamedAward(named: NamedAward): AwardReading {
  const kind = readRecipientKind(named.kind);
  const written = named.decisionDate.trim();
  const isLost = kind === undefined && named.kind.trim() !== '';
  const kept = isLost
    ? [`Loại trong sổ: ${named.kind.trim()} (tạm ghi ${recipientKindWords.collective})`]
    : [];
  return {
    kind: kind ?? 'collective',
    recipient: named.recipient.trim(),
    unit: named.unit.trim(),
    award: named.award.trim(),
    decisionNumber: named.decisionNumber.trim(),
    decisionOn: isPartialDate(written) ? written : parseDateText(written).date,
    decisionOnText: isPartialDate(written) ? '' : written,
    issuer: named.issuer.trim(),
    achievement: named.achievement.trim(),
    notes: [named.notes.trim(), ...kept].filter(Boolean).join('\n'),
  };
}
