import { documentTypeSeeds } from '../../../shared/domain/documentTypes.ts';
import { fieldSeeds } from '../../../shared/domain/fieldSeeds.ts';
import { issuerSeeds } from '../../../shared/domain/issuerSeeds.ts';
import {
  documentTypeCatalogue,
  fieldCatalogue,
  issuerCatalogue,
  seedCatalogueRows,
} from '../../database/catalogueRows.ts';
import { addShippedForms } from '../../database/figures/seedForms.ts';
import type { Change } from '../../database/history.ts';

/**
 * Fills the catalogues of a new register from domain.md §2.2–2.4 and §4.5. The office edits them from
 * then on; they are a beginning, not a rule.
 */
export async function seedCatalogues(change: Change): Promise<void> {
  const issuers = issuerSeeds.map((seed) => ({ ...seed, shortName: '' }));
  await seedCatalogueRows(change, documentTypeCatalogue, documentTypeSeeds);
  await seedCatalogueRows(change, issuerCatalogue, issuers);
  await seedCatalogueRows(change, fieldCatalogue, fieldSeeds);
  await addShippedForms({ ...change, record: async () => {} });
}
