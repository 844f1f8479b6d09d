import type { RegisterName } from '../../shared/contract/registers.ts';
import { activitiesRegister } from './activities.ts';
import { awardsRegister } from './awards/awards.ts';
import type { RegisterDefinition } from './definition.ts';
import { figuresRegister } from './figures/figures.ts';
import { modelsRegister } from './models/models.ts';
import { organisationsRegister } from './organisations/organisations.ts';
import { programsRegister } from './programs/programs.ts';
import { targetsRegister } from './targets/targets.ts';
import { tasksRegister } from './tasks/tasks.ts';

/** Every register that takes rows from a workbook and gives them out by its definition. */
export const registers: Readonly<Record<RegisterName, RegisterDefinition>> = {
  organisations: organisationsRegister,
  activities: activitiesRegister,
  programs: programsRegister,
  tasks: tasksRegister,
  targets: targetsRegister,
  figures: figuresRegister,
  models: modelsRegister,
  awards: awardsRegister,
};
