import type { Kysely } from 'kysely';
import { createTranslator } from '../../../shared/locales/index.ts';
import { readDeadlinesOnDirectives } from '../directiveCoverage/directiveDeadlines.ts';
import type { Tables } from '../tables.ts';
import type { OpenDeadline } from './deadlineSource.ts';

/** Titles stand in the list beside the documents' own words, which are Vietnamese. */
const translate = createTranslator('vi');

/** Reviews, final reviews and documents still due on directives (sơ kết, tổng kết, cụ thể hóa). */
export async function readDirectiveReviewDeadlines(
  database: Kysely<Tables>,
): Promise<OpenDeadline[]> {
  const deadlines = await readDeadlinesOnDirectives(database);
  return deadlines.flatMap(({ id, kind, doneOn, effectiveDueOn, ...deadline }) =>
    doneOn !== null || effectiveDueOn === null
      ? []
      : [
          {
            source: 'directiveDeadline',
            rowId: id,
            openId: deadline.directiveId,
            title: `${translate(`coverage.deadlines.kinds.${kind}`)} · ${deadline.directiveLabel}`,
            unit: '',
            dueOn: effectiveDueOn,
            dueOnText: deadline.interval === '' ? deadline.dueOnText : deadline.interval,
          },
        ],
  );
}
