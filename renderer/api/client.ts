import { type AppContract, contract } from '../../shared/contract/contract.ts';
import type { Client } from '../../shared/contract/procedure.ts';
import type { ErrorCode, ErrorDetails, Failure } from '../../shared/errors.ts';

/** A call that was refused or failed, with what the page may know of it. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly fields: Readonly<Record<string, string>>;
  readonly ref: string | undefined;

  constructor(failure: Failure) {
    super(failure.code);
    this.code = failure.code;
    this.details = failure.details;
    this.fields = failure.fields ?? {};
    this.ref = failure.ref;
  }
}

async function call(feature: string, procedure: string, input: unknown): Promise<unknown> {
  const result = await window.bridge.call(feature, procedure, input);
  if (!result.ok) throw new ApiError(result.error);
  return result.data;
}

function featureClient(
  feature: string,
  procedures: object,
): Record<string, (input: unknown) => Promise<unknown>> {
  return Object.fromEntries(
    Object.keys(procedures).map((procedure) => [
      procedure,
      (input: unknown) => call(feature, procedure, input),
    ]),
  );
}

/** Everything the page can ask: `api.directives.list({...})`. Throws ApiError. */
export const api = Object.fromEntries(
  Object.entries(contract).map(([feature, procedures]) => [
    feature,
    featureClient(feature, procedures),
  ]),
) as unknown as Client<AppContract>;
