import { monitorEventLoopDelay } from 'node:perf_hooks';
import { directivesContract } from '../../shared/contract/directives.ts';
import { directiveIndexOf } from '../database/directiveIndex/directiveIndex.ts';
import { type Lookups, readLookups } from '../database/lookups.ts';
import { directivesHandlers } from '../features/directives/handlers.ts';
import { createDispatcher, type Dispatch } from '../ipc/dispatcher.ts';
import { makeTestContext, type TestContext } from '../testContext.ts';
import { benchRegister } from './benchRegister.ts';
import { countedFilters, listCases } from './listCases.ts';
import { Random } from './random.ts';
import type { BenchTable } from './table.ts';

/** design.md §9 asks for a million; less for a first look on a small machine. */
const registerRows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const pageTarget = 50;
const times = 20;

interface Answer {
  rows: { id: string; revision: number }[];
  next: string | null;
}

/** One register, asked through the dispatcher as the window asks it. */
class Asking {
  readonly #dispatch: Dispatch;
  readonly rows: BenchTable['rows'] = [];

  constructor(context: TestContext) {
    const log = (_ref: string, where: string, error: unknown) => console.error(where, error);
    this.#dispatch = createDispatcher(
      { directives: directivesContract },
      { directives: directivesHandlers },
      context,
      log,
    );
  }

  async ask<Data = Answer>(procedure: string, input: unknown): Promise<Data> {
    // Each call of the window is an event of its own.
    await new Promise((resolve) => setImmediate(resolve));
    const result = await this.#dispatch('directives', procedure, input);
    if (!result.ok) throw new Error(`${procedure}: ${result.error.code}`);
    return result.data as Data;
  }

  /** Asks each question once and notes the middle and the slowest answer. */
  async measure(what: string, procedure: string, inputs: readonly unknown[]): Promise<void> {
    const taken: number[] = [];
    for (const input of inputs) {
      const start = performance.now();
      await this.ask(procedure, input);
      taken.push(performance.now() - start);
    }
    this.note(what, taken);
  }

  note(what: string, taken: readonly number[], target = pageTarget): void {
    const sorted = taken.toSorted((left, right) => left - right);
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    const worst = sorted.at(-1) ?? Number.NaN;
    this.rows.push({
      what,
      measured: `median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
      target: `≤ ${target} ms`,
      isReached: worst <= target,
    });
  }
}

function repeated<Input>(input: Input): Input[] {
  return Array.from({ length: times }, () => input);
}

/** From the opened register to the first page, and how the rest is read meanwhile. */
async function measureStart(asking: Asking, context: TestContext): Promise<void> {
  const start = performance.now();
  await asking.ask('list', {});
  asking.note('first page after opening', [performance.now() - start]);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  await directiveIndexOf(context.database).warmUp();
  delay.disable();
  const longest = delay.max / 1e6;
  asking.rows.push({
    what: 'filters and orders read into memory behind the window',
    measured: `${((performance.now() - begun) / 1000).toFixed(1)} s in all, main blocked ≤ ${longest.toFixed(0)} ms at once`,
    target: `main blocked ≤ ${pageTarget} ms`,
    isReached: longest <= pageTarget,
  });
}

async function measurePages(asking: Asking, lookups: Lookups): Promise<void> {
  await asking.measure('first page, newest first', 'list', repeated({}));
  await measureDeepPages(asking, 'pages 201 to 220', {});
  const [type] = lookups.types.rows;
  await measureDeepPages(asking, 'pages 201 to 220 of one type', {
    filter: { typeIds: [type?.id] },
  });
  for (const { what, inputs } of listCases(lookups)) await asking.measure(what, 'list', inputs);
}

async function measureDeepPages(asking: Asking, what: string, input: object): Promise<void> {
  const taken: number[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 200 + times; page++) {
    const start = performance.now();
    const answer: Answer = await asking.ask('list', { ...input, cursor });
    if (page >= 200) taken.push(performance.now() - start);
    cursor = answer.next;
    if (cursor === null) break;
  }
  asking.note(what, taken);
}

async function measureOthers(asking: Asking, lookups: Lookups): Promise<void> {
  const filters = countedFilters(lookups).map((filter) => ({ filter }));
  await asking.measure('count', 'count', filters);
  await asking.measure('numbers beside the filters', 'facets', filters);
  const random = new Random(3);
  const issuer = lookups.issuers.rows[0]?.id ?? null;
  await asking.measure(
    'duplicates while typing',
    'duplicates',
    Array.from({ length: times }, () => ({
      numberSymbol: `${random.between(1, 60)}-KH/TU`,
      issuedOn: random.chance(0.5) ? '2013-06-03' : null,
      issuerId: random.chance(0.5) ? issuer : null,
    })),
  );
  const { rows } = await asking.ask('list', { limit: times });
  await asking.measure(
    'one document',
    'get',
    rows.map(({ id }) => ({ id })),
  );
  await asking.measure('start page', 'summary', repeated({}));
}

/** Saves, each on the disk before it is answered, and the list after each. */
async function measureWrites(asking: Asking): Promise<void> {
  const saved: number[] = [];
  const listed: number[] = [];
  const timed = async <Data>(taken: number[], procedure: string, input: unknown): Promise<Data> => {
    const start = performance.now();
    const answer = await asking.ask<Data>(procedure, input);
    taken.push(performance.now() - start);
    return answer;
  };
  for (let turn = 0; turn < times; turn++) {
    const values = {
      numberSymbol: `${turn}-KH/ĐU`,
      issuedOn: '2013-06-03',
      summary: 'Về đo tốc độ',
    };
    const created = await timed<{ id: string; revision: number }>(saved, 'create', { values });
    const changed = { ...values, summary: `Về đo tốc độ, lần ${turn}` };
    await timed(saved, 'update', { id: created.id, revision: created.revision, values: changed });
    const filter = { years: [2013] };
    await timed(listed, 'list', { filter, sort: { field: 'type', direction: 'ascending' } });
  }
  asking.note('create or update, each on the disk', saved);
  asking.note('filtered list by type right after a save', listed);
}

/** Lists, searches and counts of a million documents, as the main process answers them. */
export async function benchLists(): Promise<BenchTable> {
  const { path, dispose } = await benchRegister(registerRows);
  const context = await makeTestContext(path);
  try {
    const asking = new Asking(context);
    await measureStart(asking, context);
    const lookups = await readLookups(context.database.kysely);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await measurePages(asking, lookups);
    await measureOthers(asking, lookups);
    await measureWrites(asking);
    delay.disable();
    asking.note('main blocked meanwhile, longest', [delay.max / 1e6]);
    const megabytes = process.memoryUsage().rss / 1e6;
    asking.rows.push({
      what: 'memory of the process at the end',
      measured: `${megabytes.toFixed(0)} MB`,
      target: '≤ 500 MB',
      isReached: megabytes <= 500,
    });
    const title = `Lists and searches, ${registerRows.toLocaleString('en')} documents`;
    return { title, rows: asking.rows };
  } finally {
    await context.session.close();
    dispose();
  }
}
