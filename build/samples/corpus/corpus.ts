import { dateCases } from './dateCases.ts';
import { encodingCases } from './encodingCases.ts';
import { fileCases, refusals } from './fileCases.ts';
import { rowCases } from './rowCases.ts';
import { tableCases } from './tableCases.ts';
import { textFileCases } from './textFileCases.ts';
import type { CorpusTable } from './corpusCase.ts';

/** Every kind of register that offices have: each a small file with what must be read from it. */
export const corpusTables: readonly CorpusTable[] = [
  ...encodingCases,
  ...textFileCases,
  ...tableCases,
  ...rowCases,
  ...dateCases,
  ...fileCases,
];
export { refusals as corpusRefusals };
