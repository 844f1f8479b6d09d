import type { RegisterName } from '../../shared/contract/registers.ts';
import { activitiesRegister } from './activities.ts';
import { awardsRegister } from './awards/awards.ts';
import type { RegisterDefinition } from './definition.ts';
import { modelsRegister } from './models/models.ts';
import { organisationsRegister } from './organisations/organisations.ts';

/** Every register that takes rows from a workbook and gives them out by its definition. */
export const registers: Readonly<Record<RegisterName, RegisterDefinition>> = {
  organisations: organisationsRegister,
  activities: activitiesRegister,
  models: modelsRegister,
  awards: awardsRegister,
};
