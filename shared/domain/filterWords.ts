import type { TranslationKey, Translate } from '../locales/index.ts';
import type { DirectiveFilter } from './directives.ts';

/** The name of a catalogue row by its id; undefined when it is not known. */
export interface CatalogueNames {
  readonly type: (id: string) => string | undefined;
  readonly issuer: (id: string) => string | undefined;
  readonly field: (id: string) => string | undefined;
}

/** More names than this would fill the title block; the rest is counted. */
const namedAtMost = 5;

function listed(words: readonly string[], translate: Translate): string {
  const shown = words.slice(0, namedAtMost).join(', ');
  const rest = words.length - namedAtMost;
  return rest > 0 ? translate('exports.filter.andMore', { shown, rest }) : shown;
}

/**
 * A filter in words, for the title block of paper and workbooks: whoever reads a part of the register
 * must see that it is a part. Empty when nothing is filtered.
 */
export function describeFilter(
  filter: DirectiveFilter,
  names: CatalogueNames,
  translate: Translate,
): string {
  const noValue = translate('directives.filter.none');
  const named = (ids: readonly string[], nameOf: (id: string) => string | undefined) =>
    ids.map((id) => (id === 'none' ? noValue : (nameOf(id) ?? noValue)));
  const conditions: [TranslationKey, string[]][] = [
    ['directives.filter.types', named(filter.typeIds, names.type)],
    ['directives.filter.issuers', named(filter.issuerIds, names.issuer)],
    [
      'directives.filter.levels',
      filter.levels.map((level) => translate(`directives.level.${level}`)),
    ],
    [
      'directives.filter.years',
      filter.years.map((year) => (year === 'none' ? noValue : String(year))),
    ],
    ['directives.filter.fields', named(filter.fieldIds, names.field)],
    [
      'directives.filter.statuses',
      filter.statuses.map((status) => translate(`directives.status.${status}`)),
    ],
  ];
  const words = conditions
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${translate(key)}: ${listed(values, translate)}`);
  const search = filter.search.trim();
  if (search !== '') words.push(translate('exports.filter.search', { search }));
  if (filter.ids.length > 0)
    words.push(translate('exports.filter.chosen', { chosen: filter.ids.length }));
  return words.join('; ');
}
