import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import { documentTypeCatalogue } from '../../database/catalogueRows.ts';
import { catalogueHandlers } from '../catalogueHandlers.ts';

export const documentTypesHandlers: FeatureHandlers<AppContract['documentTypes'], AppContext> =
  catalogueHandlers(documentTypeCatalogue);
