import type { z } from 'zod';

/** One call of the bridge: what goes in and what comes out, both checked at run time. */
export interface Procedure<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly input: Input;
  readonly output: Output;
}

/** Declares a procedure of the contract. */
export function procedure<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Procedure<Input, Output> {
  return { input, output };
}

export type ProcedureMap = Readonly<Record<string, Procedure>>;
export type ContractMap = Readonly<Record<string, ProcedureMap>>;

/** Implementations of one feature: a missing or misnamed handler is a compile error. */
export type FeatureHandlers<Feature extends ProcedureMap, Context> = {
  readonly [Name in keyof Feature]: (
    input: z.output<Feature[Name]['input']>,
    context: Context,
  ) => z.input<Feature[Name]['output']> | Promise<z.input<Feature[Name]['output']>>;
};

export type Handlers<Contract extends ContractMap, Context> = {
  readonly [Feature in keyof Contract]: FeatureHandlers<Contract[Feature], Context>;
};

/** The renderer's view of the contract: `api.directives.list({...})`. */
export type Client<Contract extends ContractMap> = {
  readonly [Feature in keyof Contract]: {
    readonly [Name in keyof Contract[Feature]]: (
      input: z.input<Contract[Feature][Name]['input']>,
    ) => Promise<z.output<Contract[Feature][Name]['output']>>;
  };
};
