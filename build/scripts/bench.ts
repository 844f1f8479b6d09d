import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchExports } from '../../electron/bench/exports.ts';
import { benchFigures } from '../../electron/bench/figures.ts';
import { benchImports } from '../../electron/bench/imports.ts';
import { benchLists } from '../../electron/bench/lists.ts';
import { type BenchTable, formatTable } from '../../electron/bench/table.ts';
import { benchModels } from '../../electron/bench/models.ts';
import { benchPeers } from '../../electron/bench/peers.ts';
import { benchUnits } from '../../electron/bench/units.ts';
import { benchStart } from './benchStart.ts';

/*
 * `npm run bench [-- imports peers lists exports figures units models start]`: the table that design.md §9 asks for. Numbers are
 * ratios within one run wherever a machine's speed would decide.
 */

const benches: Readonly<Record<string, () => Promise<BenchTable>>> = {
  imports: benchImports,
  peers: benchPeers,
  lists: benchLists,
  exports: benchExports,
  figures: benchFigures,
  units: benchUnits,
  models: benchModels,
  start: benchStart,
};

const chosen = process.argv.slice(2);
const names = chosen.length === 0 ? Object.keys(benches) : chosen;
const tables: BenchTable[] = [];
for (const name of names) {
  const bench = benches[name];
  if (bench === undefined)
    throw new Error(`no bench named ${name}: ${Object.keys(benches).join(', ')}`);
  const table = await bench();
  console.log(formatTable(table));
  tables.push(table);
}
if (chosen.length === 0) {
  writeFileSync(join(import.meta.dirname, '../../out/bench.json'), JSON.stringify(tables, null, 2));
}
