import { v7 as newId } from 'uuid';
import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { compareVietnamese } from '../../../shared/domain/vietnamese.ts';
import { AppError } from '../../../shared/errors.ts';
import type { AppContext } from '../../context.ts';
import { listViews, saveView } from './queries.ts';

/** Saved views are a convenience of the office, not a record: they are not logged. */
export const viewsHandlers: FeatureHandlers<AppContract['views'], AppContext> = {
  async list({ register }, context) {
    const views = await listViews(context.database.kysely, register);
    return views.toSorted((left, right) => compareVietnamese(left.name, right.name));
  },

  async save(view, context) {
    const { clerk } = context;
    const name = view.name.normalize('NFC');
    const saved = { register: view.register, name, definition: view.definition };
    const id = await context.database.write((transaction) =>
      saveView(transaction, { id: newId(), ...saved }, clerk),
    );
    context.emit('views.changed', {});
    return { id, ...saved };
  },

  async remove({ id }, context) {
    await context.database.write(async (transaction) => {
      const { numDeletedRows } = await transaction
        .deleteFrom('views')
        .where('id', '=', id)
        .executeTakeFirst();
      if (numDeletedRows === 0n) throw new AppError('notFound');
    });
    context.emit('views.changed', {});
    return {};
  },
};
