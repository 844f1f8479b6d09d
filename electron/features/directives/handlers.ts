import type { AppContract } from '../../../shared/contract/contract.ts';
import type { FeatureHandlers } from '../../../shared/contract/procedure.ts';
import { writeRows } from '../../bulk/bulkWrites.ts';
import { refuseProblems } from '../../bulk/refuseProblems.ts';
import type { AppContext } from '../../context.ts';
import { countByFacet, countRows } from '../../database/directiveIndex/directiveCount.ts';
import { directiveIndexOf } from '../../database/directiveIndex/directiveIndex.ts';
import { listDirectives } from '../../database/directiveList.ts';
import { insertDirective, readDirective, updateDirective } from '../../database/directiveRows.ts';
import { readLookups } from '../../database/lookups.ts';
import { toFacets } from './facets.ts';
import { findDuplicates, readSummary, readTrash } from './queries.ts';

export const directivesHandlers: FeatureHandlers<AppContract['directives'], AppContext> = {
  async list(question, { database }) {
    const page = await listDirectives(database, question);
    // The clerk looks at the list now and will filter, sort and search it soon.
    void directiveIndexOf(database).warmUp();
    return page;
  },

  count: ({ filter }, { database }) => countRows(directiveIndexOf(database), filter),

  facets: ({ filter }, { database }) =>
    countByFacet(directiveIndexOf(database), filter, (counts, isExact, { lookups }) => ({
      ...toFacets(counts, lookups, filter),
      isExact,
    })),

  get: ({ id }, { database }) => readDirective(database.kysely, id),

  async create({ values }, context) {
    refuseProblems(values);
    const id = await context.database.change(context.clerk, async (change) =>
      insertDirective(change, values, await readLookups(change.transaction)),
    );
    context.emit('directives.changed', {});
    return readDirective(context.database.kysely, id);
  },

  async update({ id, revision, values }, context) {
    refuseProblems(values);
    await context.database.change(context.clerk, async (change) =>
      updateDirective(change, id, revision, values, await readLookups(change.transaction)),
    );
    context.emit('directives.changed', {});
    return readDirective(context.database.kysely, id);
  },

  async updateMany({ ids, change, jobId }, context) {
    const written = await writeRows(context, { kind: 'change', ids, common: change }, jobId);
    context.emit('directives.changed', {});
    return written;
  },

  async remove({ ids, jobId }, context) {
    await writeRows(context, { kind: 'remove', ids }, jobId);
    context.emit('directives.changed', {});
    return {};
  },

  async restore({ ids, jobId }, context) {
    await writeRows(context, { kind: 'restore', ids }, jobId);
    context.emit('directives.changed', {});
    return {};
  },

  trash: ({ cursor, limit }, { database }) => readTrash(database.kysely, cursor, limit),

  duplicates: (question, { database }) => findDuplicates(database.kysely, question),

  summary: (_input, context) => readSummary(context.database),
};
