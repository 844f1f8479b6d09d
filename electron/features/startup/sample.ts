import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { issuerValuesSchema } from '../../../shared/domain/organisations.ts';
import { issuerCatalogue, seedCatalogueRows } from '../../database/catalogueRows.ts';
import { insertDirective } from '../../database/directiveRows.ts';
import type { Change } from '../../database/history.ts';
import { readLookups, type Lookups } from '../../database/lookups.ts';
import { linkDirectives } from '../../database/relationRows.ts';
import { writeSampleCoverage } from './sampleCoverage.ts';
import {
  sampleDirectives,
  sampleIssuers,
  sampleRelations,
  type SampleDirective,
} from './sampleDirectives.ts';
import { writeSampleFigures } from './sampleFigures.ts';
import { writeSampleModels } from './writeSampleModels.ts';
import { writeSamplePrograms } from './writeSamplePrograms.ts';

function writeIssuers(change: Change): Promise<void> {
  const issuers = sampleIssuers.map((issuer) => issuerValuesSchema.parse(issuer));
  return seedCatalogueRows(change, issuerCatalogue, issuers);
}

function toValues(sample: SampleDirective, lookups: Lookups) {
  const { key: _key, ...written } = sample;
  const idOf = (rows: readonly { id: string; name: string }[], name: string) =>
    rows.find((row) => row.name.toLowerCase() === name.toLowerCase())?.id ?? null;
  return directiveValuesSchema.parse({
    ...written,
    typeId: idOf(lookups.types.rows, sample.type),
    issuerId: idOf(lookups.issuers.rows, sample.issuer),
    fieldId: idOf(lookups.fields.rows, sample.field),
  });
}

/** Writes the sample documents, their relations, the programs that carry them out and the movements with their models into a register whose catalogues are seeded. */
export async function writeSample(change: Change): Promise<void> {
  await writeIssuers(change);
  const lookups = await readLookups(change.transaction);
  const ids = new Map<string, string>();
  for (const sample of sampleDirectives) {
    ids.set(sample.key, await insertDirective(change, toValues(sample, lookups), lookups));
  }
  for (const [from, kind, to] of sampleRelations) {
    const fromId = ids.get(from);
    const toId = ids.get(to);
    if (fromId === undefined || toId === undefined)
      throw new Error(`sample relation ${from} → ${to}`);
    await linkDirectives(change, { fromId, toId, kind }, lookups);
  }
  const programs = await writeSamplePrograms(change, ids);
  await writeSampleFigures(change);
  const schemeUnits = await writeSampleCoverage(change, ids, programs);
  await writeSampleModels(change, ids, schemeUnits);
}
