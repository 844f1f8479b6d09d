import { missing } from '../../../shared/domain/targetFigures.ts';
import {
  type TargetSourceKind,
  targetSourceOptions,
} from '../../../shared/domain/targetSources.ts';
import type { TargetValues } from '../../../shared/domain/targets.ts';
import { coverageSource } from './coverageSource.ts';
import type { SourceAnswer, SourceQuestion, SourceReading, TargetSource } from './source.ts';
import { modelsSource } from './modelsSource.ts';
import { studySource } from './studySource.ts';
import { tasksSource } from './tasksSource.ts';

const sources: { readonly [Kind in TargetSourceKind]: TargetSource<Kind> } = {
  coverage: coverageSource,
  study: studySource,
  tasks: tasksSource,
  models: modelsSource,
};

async function ask<Kind extends TargetSourceKind>(
  kind: Kind,
  options: unknown,
  question: SourceQuestion,
  reading: SourceReading,
): Promise<SourceAnswer> {
  const source: TargetSource<Kind> = sources[kind];
  const parsed = targetSourceOptions[kind].safeParse(options);
  if (!parsed.success) return { whole: missing('sourceGone'), units: [] };
  // The schema of a kind gives the options of that kind; the union of schemas loses that tie.
  return source.measure(parsed.data as Parameters<typeof source.measure>[0], question, reading);
}

/** What the registers say about a computed target on a day. */
export function askSource(
  { source, sourceOptions }: Pick<TargetValues, 'source' | 'sourceOptions'>,
  question: SourceQuestion,
  reading: SourceReading,
): Promise<SourceAnswer> {
  if (source === null) return Promise.resolve({ whole: missing('sourceGone'), units: [] });
  return ask(source, sourceOptions, question, reading);
}
