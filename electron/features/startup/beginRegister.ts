import { v7 as newId } from 'uuid';
import type { Office } from '../../../shared/domain/organisations.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { readOffice, writeOffice } from '../../database/officeRows.ts';
import { writeSample } from './sample.ts';
import { seedCatalogues } from './seed.ts';

/** What the first-run page asks. */
export interface FirstRun {
  readonly office: Office;
  readonly clerk: string;
  readonly content: 'empty' | 'sample';
}

/**
 * Makes an opened, empty database the register of an office: its name, the first clerk, the
 * catalogues to begin with, and the sample when asked for. All or nothing.
 * @throws AppError `conflict` when the register has an office already
 */
export async function beginRegister(context: AppContext, firstRun: FirstRun): Promise<void> {
  const { session } = context;
  await session.database.change(firstRun.clerk, async (change) => {
    if ((await readOffice(change.transaction)) !== undefined)
      throw new AppError('conflict', { reason: 'register' });
    await change.transaction
      .insertInto('clerks')
      .values({ id: newId(), name: firstRun.clerk, created_at: change.at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await writeOffice(change, firstRun.office);
    await seedCatalogues(change);
    if (firstRun.content === 'sample') await writeSample(change);
  });
  session.clerk = firstRun.clerk;
}
