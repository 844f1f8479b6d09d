import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';

const measuredSchema = z.object({ milliseconds: z.number(), megabytes: z.number() });

/** What importParts.ts can do. */
export type Part = 'saxRead' | 'insert' | 'naive' | 'excelWhole' | 'excelStream' | 'sheetjs';

/** Time and peak memory of one part of the comparison, in a process of its own. */
export function runPart(part: Part, file: string): z.infer<typeof measuredSchema> {
  const script = join(import.meta.dirname, 'importParts.ts');
  const output = execFileSync(process.execPath, [script, part, file], { encoding: 'utf8' });
  return measuredSchema.parse(JSON.parse(output));
}
