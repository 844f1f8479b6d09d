import type { ImportIssue } from '../../../shared/contract/imports.ts';
import {
  type AwardReading,
  readNamedAward,
  readRecipientKind,
} from '../../../shared/domain/namedAwards.ts';
import { parseDateText } from '../../../shared/domain/partialDates.ts';
import type { RowTexts } from '../definition.ts';
import { dateIssue, registerIssue } from '../registerIssues.ts';

/** An award that a row names; a row with marks under two forms names two. */
export interface AwardRow {
  readonly reading: AwardReading;
  readonly post: string;
  readonly modelTitle: string;
  /** Whether the row says it is a collective or a person. */
  readonly hasKind: boolean;
}

/** A row as it was understood. */
export interface ReadAwards {
  readonly awards: readonly AwardRow[];
  readonly shown: Readonly<Record<string, string>>;
  readonly issues: readonly ImportIssue[];
}

/** Forms that lists have a column for, under "Khen thưởng". */
const formColumns = { certificate: 'Giấy khen', merit: 'Bằng khen' } as const;
const mark = /^(?:[x✓✔v+]|1|có)$/iu;
const numberAndDay = /^(.+?)[,;\s]+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s.+)$/iu;

interface Given {
  readonly award: string;
  /** What stands under the form beside a cross: its decision. */
  readonly decision: string;
}

function formsOf(text: (field: string) => string): Given[] {
  const marked = Object.entries(formColumns).flatMap(([field, award]) => {
    const cell = text(field);
    return cell === '' ? [] : [{ award, decision: mark.test(cell) ? '' : cell }];
  });
  return marked.length > 0 ? marked : [{ award: text('award'), decision: '' }];
}

function decisionOf(text: (field: string) => string, own: string) {
  const number = own || text('decisionNumber');
  const date = own === '' ? text('decisionDate') : '';
  const [, before, after] = date === '' ? (numberAndDay.exec(number) ?? []) : [];
  return {
    decisionNumber: before ?? number,
    decisionDate: after === undefined ? date : after.replace(/^ngày\s+/iu, ''),
  };
}

function issuesOf(row: RowTexts, text: (field: string) => string): ImportIssue[] {
  const place = row.columnOf('decisionDate');
  const written = text('decisionDate');
  const doubts = written === '' ? [] : parseDateText(written).issues;
  const kind = text('kind');
  const unread = kind !== '' && readRecipientKind(kind) === undefined;
  return [
    ...doubts.map((doubt) => dateIssue(place, doubt, written)),
    ...(unread ? [registerIssue(row.columnOf('kind'), 'choiceUnread', { text: kind })] : []),
  ];
}

/** Reads a row of a list of awards; none without a recipient. */
export function readAwardRow(row: RowTexts): ReadAwards {
  const text = (field: string): string => (row.texts[field] ?? '').trim();
  const filled = Object.entries(row.texts).filter(([, value]) => (value ?? '').trim() !== '');
  const shown = Object.fromEntries(filled.map(([field, value]) => [field, String(value)]));
  if (text('recipient') === '') {
    const missing = registerIssue(row.columnOf('recipient'), 'nameMissing');
    return { awards: [], shown, issues: [...row.issues, missing] };
  }
  const forms = formsOf(text);
  const awards = forms.map(({ award, decision }) => {
    const reading = readNamedAward({
      recipient: text('recipient'),
      kind: text('kind'),
      unit: text('unit'),
      award,
      ...decisionOf(text, decision),
      issuer: text('issuer'),
      achievement: text('achievement'),
      notes: text('notes'),
    });
    const isExact = row.isRealDate['decisionDate'] === true && reading.decisionOn !== null;
    return {
      reading: isExact ? { ...reading, decisionOnText: '' } : reading,
      post: text('post'),
      modelTitle: text('model'),
      hasKind: readRecipientKind(text('kind')) !== undefined,
    };
  });
  const [first] = awards;
  const { award = '', decisionNumber = '', decisionOn = null } = first?.reading ?? {};
  const given = {
    award: forms.map((form) => form.award).join('; ') || award,
    decisionNumber,
    decisionDate: decisionOn ?? '',
  };
  const said = Object.entries(given).filter(([, value]) => value !== '');
  return {
    awards,
    shown: { ...shown, ...Object.fromEntries(said) },
    issues: [...row.issues, ...issuesOf(row, text)],
  };
}
