import { type Kysely, sql } from 'kysely';
import type { Directive } from '../../../shared/domain/directives.ts';
import {
  type Citation,
  findCitations,
  parseDocumentNumber,
} from '../../../shared/domain/documentNumbers.ts';
import { parseDateText, precisionOf } from '../../../shared/domain/partialDates.ts';
import type { Tables } from '../../database/tables.ts';
import { readDirectives, readLinks } from './queries.ts';

/** More than this is no help any more. */
const mostSuggestions = 20;
/** A number without date that fits more documents than this says nothing. */
const mostMatches = 5;

/** The date that stands right after a number: "số 290-QĐ/TW, ngày 25/02/2010" (domain.md §2.5). */
const dateBehind =
  /^[\s,;(]*(?:ra\s+)?ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;

function citedDay(text: string, citation: Citation): string | null {
  const written = dateBehind.exec(text.slice(citation.end, citation.end + 60))?.[1];
  return written === undefined ? null : parseDateText(written).date;
}

interface Candidate {
  readonly id: string;
  readonly issuedOn: string | null;
}

function day(date: string | null): string | null {
  return date !== null && precisionOf(date) === 'day' ? date : null;
}

/**
 * Documents with the cited number. "Quyết định 290" has no issuer: then all numbers that begin so, and
 * only one may fit.
 */
async function findCited(database: Kysely<Tables>, { number }: Citation): Promise<Candidate[]> {
  const isWhole = number.key !== '';
  const key = isWhole
    ? number.key
    : parseDocumentNumber(`${number.number}-${number.typeSymbol}/TW`).key.replace(/tw$/, '');
  if (key === '') return [];
  const found = await database
    .selectFrom('directives')
    .select(['id', 'issued_on as issuedOn'])
    .where((row) =>
      isWhole
        ? row('number_key', '=', key)
        : row.and([row('number_key', '>=', key), row('number_key', '<', `${key}~`)]),
    )
    // Names the condition of the index, which SQLite cannot infer from a bound value.
    .where(sql<boolean>`number_key <> ''`)
    .where('deleted_at', 'is', null)
    .orderBy('issued_on', 'desc')
    .limit(50)
    .execute();
  return isWhole || found.length === 1 ? found : [];
}

/**
 * Documents of the register that this row names in its text and is not linked to: candidates for a
 * relation, with the words that name them.
 */
export async function suggestRelations(database: Kysely<Tables>, directive: Directive) {
  const links = await readLinks(database, directive.id);
  const taken = new Set([directive.id, ...links.flatMap(({ fromId, toId }) => [fromId, toId])]);
  const writtenById = new Map<string, string>();
  const ownDay = day(directive.issuedOn);
  for (const text of [directive.implements, directive.summary, directive.notes]) {
    for (const citation of findCitations(text)) {
      const cited = day(citedDay(text, citation));
      const fitting = (await findCited(database, citation)).filter(({ id, issuedOn }) => {
        const issued = day(issuedOn);
        if (taken.has(id)) return false;
        if (cited !== null && issued !== null) return cited === issued;
        // A document can only carry out what was there before it.
        return ownDay === null || issued === null || issued <= ownDay;
      });
      if (fitting.length > mostMatches) continue;
      for (const { id } of fitting) {
        if (!writtenById.has(id)) writtenById.set(id, citation.text);
      }
    }
  }
  const ids = [...writtenById.keys()].slice(0, mostSuggestions);
  const documents = await readDirectives(database, ids);
  return ids.flatMap((id) => {
    const found = documents.get(id);
    return found === undefined ? [] : [{ written: writtenById.get(id) ?? '', directive: found }];
  });
}
