import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import { issuerCatalogue } from '../../database/catalogueRows.ts';
import { catalogueHandlers } from '../catalogueHandlers.ts';

export const issuersHandlers: FeatureHandlers<AppContract['issuers'], AppContext> =
  catalogueHandlers(issuerCatalogue);
