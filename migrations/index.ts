import { foundation } from './0010-foundation.ts';
import { catalogues } from './0020-catalogues.ts';
import { directives } from './0030-directives.ts';
import { imports } from './0040-imports.ts';
import { units } from './0050-units.ts';
import { coverage } from './0060-coverage.ts';
import { programs } from './0070-programs.ts';
import { figures } from './0080-figures.ts';
import { activities } from './0090-activities.ts';
import { models } from './0100-models.ts';
import { awards } from './0110-awards.ts';
import { attachments } from './0120-attachments.ts';
import { taskLists } from './0121-task-lists.ts';
import { spellingSources } from './0122-spelling-sources.ts';
import { importRecipes } from './0130-import-recipes.ts';
import { modelReviews } from './0140-model-reviews.ts';
import { modelAttachments } from './0141-model-attachments.ts';
import type { Migration } from './migration.ts';

/** In order; a bundled application cannot search a folder at run time, so the list is written out. */
export const migrations: readonly Migration[] = [
  foundation,
  catalogues,
  directives,
  imports,
  units,
  coverage,
  programs,
  figures,
  activities,
  models,
  awards,
  attachments,
  taskLists,
  spellingSources,
  importRecipes,
  modelReviews,
  modelAttachments,
];
