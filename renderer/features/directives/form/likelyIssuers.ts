import type { Issuer, Office } from '../../../../shared/domain/organisations.ts';
import { exactText } from '../../../../shared/domain/vietnamese.ts';

/** An issuer with the number of documents that use it. */
export type ListedIssuer = Issuer & { readonly usedBy: number };

/** What a body's name says before the place it is of: "Đảng bộ huyện Thạch Hà", "Tỉnh uỷ Hà Tĩnh". */
const beforePlace =
  /^(?:.* )?(?:tỉnh|thành phố|tp|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|ủy|uỷ)(?: |$)/u;

function placeOf(name: string): string {
  return exactText(name).replace(beforePlace, '');
}

/** The office's places: its own, its province, and that of the body above. */
function placesOf({ name, parent, place, province }: Office): string[] {
  return [name, parent, place, province].map(placeOf).filter((text) => text !== '');
}

function holds(name: string, words: string): boolean {
  return ` ${name} `.includes(` ${words} `);
}

/** "Thành ủy", "Ban Thường vụ Thành ủy": a body of a city that is its own province (domain.md §2.4). */
const ofCity = /(?:^| )thành (?:uỷ|ủy|phố)(?: |$)/u;

/**
 * A body of another place has to be used so often before it is likelier than one whose name names no
 * place and stands for the office's own: documents from elsewhere are read as examples.
 */
const strangersHandicap = 5;

/**
 * Puts bodies that share a suffix in the order in which they are likely meant: those of the office's own
 * places, then those used most. Equals keep the short name first: "Tỉnh ủy" before "Ban Thường vụ Tỉnh ủy".
 */
export function likeliestFirst(
  issuers: readonly ListedIssuer[],
  office: Office | undefined,
): ListedIssuer[] {
  const places = office === undefined ? [] : placesOf(office);
  const isInCity =
    office !== undefined &&
    ofCity.test(exactText(`${office.parent} ${office.province} ${office.name}`));
  const names = issuers.map(({ name }) => exactText(name));
  const scores = new Map(
    issuers.map((issuer, index) => {
      const name = names[index] ?? '';
      const isOwn = places.some((place) => holds(name, place));
      const isStranger = names.some((other) => name.startsWith(`${other} `));
      const isMisfit = ofCity.test(name) !== isInCity;
      const handicap = isStranger || isMisfit ? strangersHandicap : 0;
      return [issuer, { isOwn, uses: issuer.usedBy - handicap }] as const;
    }),
  );
  return issuers.toSorted((left, right) => {
    const [a, b] = [scores.get(left), scores.get(right)];
    if (a === undefined || b === undefined) return 0;
    if (a.isOwn !== b.isOwn) return a.isOwn ? -1 : 1;
    return b.uses - a.uses || left.name.length - right.name.length;
  });
}
