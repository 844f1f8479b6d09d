import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import type { Office } from '../../../shared/domain/organisations.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { readOffice, writeOffice } from '../../database/officeRows.ts';
import { findOrAddClerk, listClerks, rememberClerk } from './clerks.ts';
import { readPreference, writePreference } from './preferences.ts';

async function getOffice(context: AppContext): Promise<Office> {
  const office = await readOffice(context.database.kysely);
  if (office === undefined) throw new AppError('notReady');
  return office;
}

export const officeHandlers: FeatureHandlers<AppContract['office'], AppContext> = {
  get: (_input, context) => getOffice(context),

  async update(office, context) {
    await context.database.change(context.clerk, (change) => writeOffice(change, office));
    context.emit('office.changed', {});
    return getOffice(context);
  },

  clerks: (_input, context) => listClerks(context.database.kysely),

  async chooseClerk({ name }, context) {
    const clerk = await context.database.write(async (transaction) => {
      const found = await findOrAddClerk(transaction, name);
      await rememberClerk(transaction, found.name);
      return found;
    });
    context.session.clerk = clerk.name;
    context.emit('office.changed', {});
    // The start page's state names the clerk too.
    context.emit('startup.changed', {});
    return clerk;
  },

  async preference({ key }, context) {
    return { value: await readPreference(context.database.kysely, context.clerk, key) };
  },

  /** No event: only the page that wrote a column's width shows it, and it knows. */
  async setPreference({ key, value }, context) {
    const { clerk } = context;
    await context.database.write(async (transaction) => {
      const { id } = await findOrAddClerk(transaction, clerk);
      await writePreference(transaction, id, key, value);
    });
    return {};
  },
};
