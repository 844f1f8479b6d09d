import type { ModelYearValues } from '../../../shared/domain/models.ts';
import { registrationItems } from '../../../shared/domain/models.ts';
import { readModelKind } from '../../../shared/domain/namedModels.ts';
import { formatQuantity, readQuantities } from '../../../shared/domain/quantities.ts';
import { exactText } from '../../../shared/domain/vietnamese.ts';
import { fieldsOf } from '../../database/models/movementFields.ts';
import { mergeGiven } from '../mergeValues.ts';
import type { MovementOfRows } from './modelGround.ts';
import type { ModelRow } from './readModelRow.ts';
import { fieldText, type ModelNames, type StoredModel, unitText } from './shownModel.ts';

type Part = Partial<ModelYearValues>;

function mergedField(
  stored: ModelYearValues,
  text: string,
  fields: MovementOfRows['fields'],
  names: ModelNames,
): Part {
  const isSame = text === '' || exactText(text) === exactText(fieldText(stored, names));
  return isSame ? {} : fieldsOf(fields, text);
}

/** The unit of a row only fills a gap: a row of another unit is another model. */
function mergedUnit(stored: ModelYearValues, { form }: ModelRow, names: ModelNames): Part {
  if (form.unit === '' || unitText(stored, names) !== '') return {};
  return { unitId: form.unitId, unit: form.unit };
}

/** Numbers that were read from the old text of the results go with it. */
function mergedQuantities(stored: ModelYearValues, { form, texts }: ModelRow): Part {
  const isFilled = (field: string) => (texts.texts[field] ?? '').trim() !== '';
  const written = (list: ModelYearValues['achieved']) => list.map(formatQuantity).join('; ');
  const wasRead =
    JSON.stringify(stored.achieved) === JSON.stringify(readQuantities(stored.results));
  const isNew =
    isFilled('achieved') ||
    (isFilled('results') && wasRead && exactText(form.results) !== exactText(stored.results));
  return {
    ...(isNew &&
      written(form.achieved) !== written(stored.achieved) && { achieved: form.achieved }),
    ...(isFilled('expected') &&
      written(form.expected) !== written(stored.expected) && { expected: form.expected }),
  };
}

function mergedLinks(stored: ModelYearValues, { form }: ModelRow): Part {
  const links = form.linkedMovements;
  const isSame = exactText(links.join(';')) === exactText(stored.linkedMovements.join(';'));
  return links.length === 0 || isSame ? {} : { linkedMovements: links };
}

/**
 * What a stored model becomes by a row: filled cells replace, empty ones erase nothing. Its title, its year and
 * its movement stay; how far it is only steps change.
 */
export function mergeModel(
  stored: StoredModel,
  row: ModelRow,
  fields: MovementOfRows['fields'],
  names: ModelNames,
): Omit<StoredModel, 'id'> {
  const { form, model, texts } = row;
  const { subject, subjectPost, place } = model;
  const kind = readModelKind(texts.texts['kind'] ?? '');
  const items = Object.fromEntries(registrationItems.map((item) => [item, form[item]]));
  const given = { kind: kind ?? '', ...items, results: form.results, notes: form.notes };
  return {
    model: mergeGiven(stored.model, { subject, subjectPost, place }),
    year: {
      ...mergeGiven(stored.year, given),
      ...mergedField(stored.year, (texts.texts['field'] ?? '').trim(), fields, names),
      ...mergedUnit(stored.year, row, names),
      ...mergedQuantities(stored.year, row),
      ...mergedLinks(stored.year, row),
    },
  };
}
