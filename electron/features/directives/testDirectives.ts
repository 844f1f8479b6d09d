import { directivesContract } from '../../../shared/contract/directives.ts';
import { type Directive, directiveFilterSchema } from '../../../shared/domain/directives.ts';
import type { Change } from '../../database/history.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { directivesHandlers } from './handlers.ts';

/** A fresh register, asked through the contract's own schemas. */
export class DirectivesTest {
  readonly context: TestContext;

  private constructor(context: TestContext) {
    this.context = context;
  }

  static async open(seed: (change: Change) => Promise<void>): Promise<DirectivesTest> {
    const context = await makeTestContext();
    await context.database.change(context.clerk, seed);
    return new DirectivesTest(context);
  }

  async create(values: Record<string, unknown>): Promise<Directive> {
    const input = directivesContract.create.input.parse({ values });
    const output = await directivesHandlers.create(input, this.context);
    return directivesContract.create.output.parse(output);
  }

  async list(
    filter: Record<string, unknown> = {},
    sort: { field: string; direction: string } = { field: 'issuedOn', direction: 'descending' },
  ) {
    const input = directivesContract.list.input.parse({ filter, sort });
    return directivesContract.list.output.parse(await directivesHandlers.list(input, this.context));
  }

  async numbers(...question: Parameters<DirectivesTest['list']>): Promise<string[]> {
    const { rows } = await this.list(...question);
    return rows.map(({ numberSymbol }) => numberSymbol);
  }

  async count(filter: Record<string, unknown> = {}) {
    return directivesHandlers.count({ filter: directiveFilterSchema.parse(filter) }, this.context);
  }

  issuerId(name: string): Promise<string> {
    return this.#idOf('issuers', name);
  }

  typeId(name: string): Promise<string> {
    return this.#idOf('document_types', name);
  }

  async #idOf(table: 'issuers' | 'document_types', name: string): Promise<string> {
    const { id } = await this.context.database.kysely
      .selectFrom(table)
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return id;
  }
}
