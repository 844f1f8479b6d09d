import { monitorEventLoopDelay } from 'node:perf_hooks';
import { v7 as newId } from 'uuid';
import { directivesHandlers } from '../features/directives/handlers.ts';
import { importsHandlers } from '../features/imports/handlers.ts';
import { beginRegister } from '../features/startup/beginRegister.ts';
import { sampleOffice } from '../features/startup/sampleDirectives.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { watchChildren } from './watchMemory.ts';

/** One import through the wizard's way; milliseconds. */
export interface MeasuredImport {
  readonly milliseconds: number;
  readonly reading: number;
  readonly peakMegabytes: number;
  readonly longestBlock: number;
  readonly slowestAnswer: number;
}

/** Asks for a page of the register ten times a second, as a clerk who goes on working would. */
function keepAsking(context: TestContext): () => Promise<number> {
  let slowest = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const start = performance.now();
      await directivesHandlers.summary({}, context);
      slowest = Math.max(slowest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return slowest;
  };
}

/** File chosen → rows committed and found: the way of the wizard, through real job processes. */
export async function ourImport(file: string, rows: number): Promise<MeasuredImport> {
  const context = await makeTestContext();
  await beginRegister(context, { office: { ...sampleOffice }, clerk: 'Bench', content: 'empty' });
  const peak = watchChildren();
  const answers = keepAsking(context);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const token = context.files.register(file).token;
  const opened = await importsHandlers.open({ jobId: newId(), file: token }, context);
  const layout = opened.sheets[opened.proposedSheet]?.layout;
  if (layout === null || layout === undefined) throw new Error('no table found');
  const reading = performance.now() - start;
  await importsHandlers.plan({ jobId: newId(), importId: opened.importId, layout }, context);
  const { totals } = await importsHandlers.commit(
    { jobId: newId(), importId: opened.importId },
    context,
  );
  const milliseconds = performance.now() - start;
  delay.disable();
  if (totals.created !== rows) throw new Error(`created ${totals.created} of ${rows}`);
  const slowestAnswer = await answers();
  const measured = {
    milliseconds,
    reading,
    peakMegabytes: peak(),
    longestBlock: delay.max / 1e6,
    slowestAnswer,
  };
  await context.dispose();
  return measured;
}
