import type { DirectiveStatus, DirectiveValues } from '../../shared/domain/directives.ts';
import type { Lookups } from '../database/lookups.ts';
import { Random, Zipf } from './random.ts';
import {
  actions,
  departments,
  details,
  givenNames,
  placeBeginnings,
  placeEndings,
  subjects,
  surnames,
} from './seedWords.ts';

const firstYear = 1998;
const lastYear = 2026;

type Issuer = Lookups['issuers']['rows'][number];
type DocumentType = Lookups['types']['rows'][number];

/** Types by how often offices issue them; those not named follow in the catalogue's order. */
const commonTypes = [
  'công văn',
  'kế hoạch',
  'quyết định',
  'báo cáo',
  'thông báo',
  'hướng dẫn',
  'nghị quyết',
];

function byUse(types: readonly DocumentType[]): DocumentType[] {
  const place = (type: DocumentType) => {
    const index = commonTypes.indexOf(type.name.toLowerCase());
    return index < 0 ? commonTypes.length : index;
  };
  return types.toSorted((left, right) => place(left) - place(right));
}

/** Makes up documents one after the other; the same seed makes the same register. */
export class DocumentMaker {
  readonly #random: Random;
  readonly #types: Zipf<DocumentType>;
  readonly #issuers: Zipf<Issuer>;
  readonly #fields: Zipf<{ id: string; name: string }>;
  readonly #actions = new Zipf<string>(actions, 0.8);
  readonly #subjects = new Zipf<string>(subjects, 0.9);
  readonly #details = new Zipf<string>(details, 0.7);
  readonly #places: Zipf<string>;
  readonly #statuses: Zipf<DirectiveStatus>;

  constructor(seed: number, lookups: Lookups) {
    this.#random = new Random(seed);
    this.#types = new Zipf(byUse(lookups.types.rows));
    this.#issuers = new Zipf(lookups.issuers.rows, 0.9);
    this.#fields = new Zipf(lookups.fields.rows, 0.8);
    const places = placeBeginnings.flatMap((beginning) =>
      placeEndings.map((ending) => `${beginning} ${ending}`),
    );
    this.#places = new Zipf(places, 0.7);
    this.#statuses = new Zipf(['inForce', 'expired', 'unknown', 'replaced'], 2);
  }

  /** @param progress 0 for the first document of a register kept since 1998, 1 for the last */
  make(progress: number): DirectiveValues {
    const random = this.#random;
    const type = random.chance(0.97) ? this.#types.pick(random) : null;
    const issuer = random.chance(0.97) ? this.#issuers.pick(random) : null;
    const field = random.chance(0.85) ? this.#fields.pick(random) : null;
    const year = this.#year(progress);
    const issuedOn = this.#issued(year);
    const hasDay = issuedOn !== null && issuedOn.length === 10;
    const receivedOn =
      hasDay && random.chance(0.7) ? addDays(issuedOn, random.between(1, 25)) : null;
    const dueOn = random.chance(0.12) ? this.#due(year) : null;
    return {
      numberSymbol: random.chance(0.96) ? this.#number(type, issuer, year) : '',
      typeId: type?.id ?? null,
      type: type?.name ?? '',
      issuerId: issuer?.id ?? null,
      issuer: issuer?.name ?? '',
      issuedOn,
      issuedOnText: '',
      receivedOn,
      receivedOnText: '',
      arrivalNumber: receivedOn === null ? '' : String(random.between(1, 3000)),
      summary: this.#summary(year),
      alias: '',
      fieldId: field?.id ?? null,
      field: field?.name ?? '',
      implements: random.chance(0.3)
        ? `${random.between(1, 60)}-NQ/TW; ${random.between(1, 40)}-CTr/TU`
        : '',
      leadUnit: random.chance(0.5) ? random.pick(departments) : '',
      dueOn,
      dueOnText: '',
      status: this.#statuses.pick(random),
      isVerified: random.chance(0.2),
      notes: random.chance(0.15)
        ? `Đồng chí ${random.pick(surnames)} ${random.pick(givenNames)} ${random.pick(givenNames)} theo dõi`
        : '',
    };
  }

  /** Registers are typed in more or less in order, with old binders added later; more papers each year. */
  #year(progress: number): number {
    const place = this.#random.chance(0.85) ? progress : this.#random.next();
    return (
      firstYear +
      Math.min(lastYear - firstYear, Math.floor((lastYear - firstYear + 1) * place ** 0.6))
    );
  }

  #issued(year: number): string | null {
    const random = this.#random;
    const precision = random.next();
    if (precision < 0.02) return null;
    if (precision < 0.03) return String(year);
    const month = `${year}-${twoDigits(random.between(1, 12))}`;
    if (precision < 0.05) return month;
    return `${month}-${twoDigits(random.between(1, 28))}`;
  }

  #due(year: number): string {
    const random = this.#random;
    const form = random.next();
    if (form < 0.15) return String(year + 1);
    if (form < 0.3) return `${year}-Q${random.between(1, 4)}`;
    const month = `${year}-${twoDigits(random.between(1, 12))}`;
    return form < 0.5 ? month : `${month}-${twoDigits(random.between(1, 28))}`;
  }

  #number(type: DocumentType | null, issuer: Issuer | null, year: number): string {
    const random = this.#random;
    const number = String(Math.ceil(2000 * random.next() ** 3) || 1).padStart(2, '0');
    const suffix = issuer?.suffix === '' || issuer === null ? 'ĐU' : issuer.suffix;
    if (/^(UBND|HĐND|CP|TTg|S|B)/.test(suffix) && !suffix.startsWith('BTG')) {
      return `${number}/${random.chance(0.2) ? `${year}/` : ''}${type?.stateSymbol || 'QĐ'}-${suffix}`;
    }
    return `${number}-${type?.partySymbol || 'CV'}/${suffix}`;
  }

  #summary(year: number): string {
    const random = this.#random;
    const parts = [this.#actions.pick(random), this.#subjects.pick(random)];
    if (random.chance(0.35)) parts.push('và', this.#subjects.pick(random));
    if (random.chance(0.6)) parts.push(this.#details.pick(random));
    if (random.chance(0.4)) parts.push(`tại xã ${this.#places.pick(random)}`);
    if (random.chance(0.4)) parts.push(`năm ${year}`);
    return parts.join(' ');
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
