import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { AppContext } from '../../context.ts';
import { fieldCatalogue } from '../../database/catalogueRows.ts';
import { catalogueHandlers } from '../catalogueHandlers.ts';

export const fieldsHandlers: FeatureHandlers<AppContract['fields'], AppContext> =
  catalogueHandlers(fieldCatalogue);
