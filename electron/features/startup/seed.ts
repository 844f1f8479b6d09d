import { v7 as newId } from 'uuid';
import { documentTypeSeeds } from '../../../shared/domain/documentTypes.ts';
import { fieldSeeds } from '../../../shared/domain/fieldSeeds.ts';
import { issuerSeeds } from '../../../shared/domain/issuerSeeds.ts';
import { foldText, sortKey } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../../database/history.ts';

function rowColumns(change: Change, name: string) {
  return {
    id: newId(),
    name,
    name_folded: foldText(name),
    name_sort: sortKey(name),
    created_at: change.at,
    created_by: change.clerk,
    updated_at: change.at,
    updated_by: change.clerk,
    deleted_at: null,
    revision: 1,
  };
}

/**
 * Fills the catalogues of a new register from domain.md §2.2–2.4 and §4.5. The office edits them from
 * then on; they are a beginning, not a rule. Not logged row by row: nobody made them.
 */
export async function seedCatalogues(change: Change): Promise<void> {
  const { transaction } = change;
  await transaction
    .insertInto('document_types')
    .values(
      documentTypeSeeds.map((seed) => ({
        ...rowColumns(change, seed.name),
        party_symbol: seed.partySymbol,
        state_symbol: seed.stateSymbol,
        position: seed.position,
      })),
    )
    .execute();
  await transaction
    .insertInto('issuers')
    .values(
      issuerSeeds.map((seed) => ({
        ...rowColumns(change, seed.name),
        short_name: '',
        level: seed.level,
        system: seed.system,
        symbol_suffix: seed.symbolSuffix,
        valid_from: seed.validFrom,
        valid_to: seed.validTo,
      })),
    )
    .execute();
  await transaction
    .insertInto('fields')
    .values(
      fieldSeeds.map((seed) => ({ ...rowColumns(change, seed.name), position: seed.position })),
    )
    .execute();
}
