import type { FigureSourceKey } from '../../../shared/domain/figures.ts';
import { activitiesHeld } from './activitiesHeld.ts';
import { directivesIssued } from './directivesIssued.ts';
import { documentsCarriedOut } from './documentsCarriedOut.ts';
import type { FigureSource } from './figureSource.ts';
import { modelsNew, modelsReached } from './modelCounts.ts';
import { tasksDone, tasksOnTime } from './tasksDone.ts';

/**
 * Who counts what. To add one: its key in `figureSourceKeys` (shared/domain/figures.ts), its words in
 * `figures.source.<key>`, its file here.
 */
export const figureSources: Readonly<Record<FigureSourceKey, FigureSource>> = {
  directivesIssued,
  documentsCarriedOut,
  modelsRegistered: modelsReached('registered'),
  modelsEffective: modelsReached('checked'),
  modelsRecognised: modelsReached('recognised'),
  modelsNew,
  tasksDone,
  tasksOnTime,
  activitiesHeld: activitiesHeld([]),
  meetingsHeld: activitiesHeld(['conference', 'briefing']),
  dialoguesHeld: activitiesHeld(['dialogue']),
};
