import type { FigureSourceKey } from '../../../shared/domain/figures.ts';
import { directivesIssued } from './directivesIssued.ts';
import type { FigureSource } from './figureSource.ts';

/**
 * Who counts what. To add one: its key in `figureSourceKeys` (shared/domain/figures.ts), its words in
 * `figures.source.<key>`, its file here.
 */
export const figureSources: Readonly<Record<FigureSourceKey, FigureSource>> = {
  directivesIssued,
};
