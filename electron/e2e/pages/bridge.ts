import type { Page } from 'playwright-core';
import { z } from 'zod';

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), data: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      details: z.record(z.string(), z.unknown()),
      fields: z.record(z.string(), z.string()).optional(),
      ref: z.string().optional(),
    }),
  }),
]);
export type BridgeResult = z.infer<typeof resultSchema>;

/** Calls the main process from within the page, as a script that had got into it could. */
export async function callBridge(
  page: Page,
  feature: unknown,
  procedure: unknown,
  input: unknown,
): Promise<BridgeResult> {
  const answer = await page.evaluate(
    (names) => {
      const { bridge } = globalThis as unknown as {
        bridge: { call(...names: unknown[]): Promise<unknown> };
      };
      return bridge.call(...names);
    },
    [feature, procedure, input],
  );
  return resultSchema.parse(answer);
}

/** What the register answers; a refusal fails the test. */
export async function ask<Output extends z.ZodType>(
  page: Page,
  [feature, procedure]: readonly [feature: string, procedure: string],
  input: unknown,
  output: Output,
): Promise<z.output<Output>> {
  const result = await callBridge(page, feature, procedure, input);
  if (!result.ok) throw new Error(`${feature}.${procedure}: ${result.error.code}`);
  return output.parse(result.data);
}

/** Adds the newest documents of the register: nothing names them, so that they can be deleted. */
export async function addDirectives(page: Page, count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    const values = { numberSymbol: `90${number}-CV/ĐU`, issuedOn: `2026-11-0${number}` };
    await ask(page, ['directives', 'create'], { values }, z.unknown());
  }
}

/** How many documents the register holds. */
export async function countDirectives(page: Page): Promise<number> {
  const output = z.object({ total: z.number() });
  return (await ask(page, ['directives', 'count'], {}, output)).total;
}
