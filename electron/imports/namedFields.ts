import type { ImportIssue } from '../../shared/contract/imports.ts';
import type { DocumentNumber } from '../../shared/domain/documentNumbers.ts';
import type { CatalogueMatcher } from './catalogueMatcher.ts';
import { issue } from './issueCodes.ts';
import type { RowReading } from './rowReading.ts';

/**
 * The type of a document: from its column, else from the beginning of "Tên loại và trích yếu", else as
 * the symbol proposes. QĐ is quyết định and quy định, so a proposal with rivals is named
 * (domain.md §2.3).
 */
export function readType(
  reading: RowReading,
  number: DocumentNumber,
  matcher: CatalogueMatcher,
  summaryBeginsWithType: boolean,
  column: number,
  issues: ImportIssue[],
): void {
  if (reading.type !== '') {
    const type = matcher.type(reading.type);
    if (type === undefined) issues.push(issue(column, 'typeUnknown', { type: reading.type }));
    else reading.typeId = type.id;
    return;
  }
  const written = matcher.typeAtBeginning(reading.summary);
  const { types, isLikely } = matcher.typesOfNumber(number);
  const [first, ...rivals] = types;
  const agreed = types.find((type) => type === written);
  const usual = isLikely ? first : undefined;
  const type = summaryBeginsWithType ? (written ?? usual) : (agreed ?? usual ?? written);
  if (type === undefined) {
    if (first === undefined) return;
    const names = types.map(({ name }) => name).join(', ');
    issues.push(issue(column, 'typeAmbiguous', { types: names }));
    return;
  }
  reading.typeId = type.id;
  reading.type = type.name;
  reading.isTypeDerived = true;
  if (type !== written && rivals.length > 0) {
    const others = rivals.map(({ name }) => name).join(', ');
    issues.push(issue(column, 'typeProposed', { type: type.name, others }));
  }
}

/** The issuer: by its name, else the one body that signs with the suffix of the number (domain.md §2.4). */
export function readIssuer(
  reading: RowReading,
  number: DocumentNumber,
  matcher: CatalogueMatcher,
  column: number,
  issues: ImportIssue[],
): void {
  if (reading.issuer === '') {
    const { issuer } = matcher.issuerOfNumber(number, reading.issuedOn);
    if (issuer === undefined) return;
    reading.issuerId = issuer.id;
    reading.issuer = issuer.name;
    reading.isIssuerDerived = true;
    return;
  }
  const { issuer, doubt } = matcher.issuer(reading.issuer, reading.issuedOn);
  const details = { issuer: reading.issuer };
  if (issuer !== undefined) {
    reading.issuerId = issuer.id;
    if (doubt === 'ended') issues.push(issue(column, 'issuerEnded', details));
    return;
  }
  issues.push(issue(column, doubt === 'several' ? 'issuerSeveral' : 'issuerUnknown', details));
}
