import type { TargetValues } from '../../../shared/domain/targets.ts';

type Options = TargetValues['sourceOptions'];

/** The options of one kind of source as the form keeps them: complete or not. */
export interface SourceOptionsProps {
  readonly options: Options;
  readonly onChange: (changed: Options) => void;
}

/** A text of the options; '' when it is not there. */
export function textOf(options: Options, name: string): string {
  const value = options[name];
  return typeof value === 'string' ? value : '';
}

/** A list of texts of the options. */
export function listOf(options: Options, name: string): string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
