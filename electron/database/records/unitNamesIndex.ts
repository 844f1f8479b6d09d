import {
  exactWithAbbreviations,
  foldWithAbbreviations,
} from '../../../shared/domain/abbreviations.ts';
import { isWithoutMarks, partUnitName } from '../../../shared/domain/unitNames.ts';
import { exactText, foldText } from '../../../shared/domain/vietnamese.ts';

/** What is known of a unit by its names alone. */
export interface NamedUnit {
  readonly name: string;
  readonly shortName: string;
}

/**
 * Finds units by how a workbook writes them: by name, then by short name or another known writing, then
 * with abbreviations written out ("UBND xã An"), then without the word in front ("An Bình" for "Xã An Bình"),
 * then without marks. Case, spaces and the place of
 * a tone mark never count; marks count unless one of the two writings has none at all: Xã Hòa An is not
 * Xã Hóa An.
 */
export class UnitNamesIndex<Unit extends NamedUnit> {
  readonly #byKey = new Map<string, Unit[]>();

  /** @param spellings other writings of its name */
  add(unit: Unit, spellings: readonly string[] = []): void {
    const { place, bare } = partUnitName(unit.name);
    this.#note(`name:${place}:${exactText(bare)}`, unit);
    if (place !== '') this.#note(`bare:${exactText(bare)}`, unit);
    this.#note(`plain:${place}:${foldWithAbbreviations(bare)}`, unit);
    this.#note(`long:${exactWithAbbreviations(unit.name)}`, unit);
    for (const writing of [unit.shortName, ...spellings]) {
      if (writing === '') continue;
      this.#note(`other:${exactText(writing)}`, unit);
      this.#note(`long:${exactWithAbbreviations(writing)}`, unit);
      this.#note(`${isWithoutMarks(writing) ? 'unmarked' : 'marked'}:${foldText(writing)}`, unit);
    }
  }

  #note(key: string, unit: Unit): void {
    const units = this.#byKey.get(key);
    if (units === undefined) this.#byKey.set(key, [unit]);
    else if (!units.includes(unit)) units.push(unit);
  }

  /** The units that the writing may mean, of those that `fits` lets through; the best writing alone. */
  find(writing: string, fits: (unit: Unit) => boolean = () => true): Unit[] {
    const { place, bare } = partUnitName(writing);
    const isPlain = isWithoutMarks(bare);
    const among = (key: string) => (this.#byKey.get(key) ?? []).filter(fits);
    const ways: (() => Unit[])[] = [
      () => among(`name:${place}:${exactText(bare)}`),
      () => among(`other:${exactText(writing)}`),
      () => among(`long:${exactWithAbbreviations(writing)}`),
      () => (place === '' ? among(`bare:${exactText(bare)}`) : []),
      () =>
        among(`plain:${place}:${foldWithAbbreviations(bare)}`).filter(
          ({ name }) => isPlain || isWithoutMarks(partUnitName(name).bare),
        ),
      () => among(`unmarked:${foldText(writing)}`),
      () => (isWithoutMarks(writing) ? among(`marked:${foldText(writing)}`) : []),
    ];
    for (const way of ways) {
      const found = way();
      if (found.length > 0) return found;
    }
    return [];
  }
}
