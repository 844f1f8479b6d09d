import type Database from 'better-sqlite3';
import type { z } from 'zod';
import type { verificationSchema } from '../../shared/contract/backups.ts';
import { verifyAttachments } from '../database/attachmentStore.ts';
import { openConnection } from '../database/connection.ts';
import { countDirectives } from '../database/countDirectives.ts';
import { checkHistoryChain } from '../database/historyChain.ts';
import { toAppError } from '../database/sqliteErrors.ts';
import type { ReportProgress } from '../jobs/worker.ts';

/** What a check of the whole register found; no problem means intact. */
export type Verification = z.infer<typeof verificationSchema>;

type Problem = Verification['problems'][number];

function count(connection: Database.Database, sql: string): number {
  return Number(connection.prepare(sql).pluck().get());
}

/** Documents without words in the search index, and words without a document. */
const wrongSearchRows = `
  SELECT (SELECT count(*) FROM (SELECT sequence FROM directives EXCEPT SELECT rowid FROM directives_search))
       + (SELECT count(*) FROM (SELECT rowid FROM directives_search EXCEPT SELECT sequence FROM directives))`;

/** Damaged places; SQLite also compares the search index with itself. */
function countDamage(connection: Database.Database): number {
  try {
    const integrity = connection.pragma('integrity_check(100)') as { integrity_check: string }[];
    return integrity.filter((row) => row.integrity_check !== 'ok').length;
  } catch (error) {
    // Damage of the schema stops the check itself.
    if (toAppError(error)?.code === 'databaseDamaged') return 1;
    throw error;
  }
}

function checkContent(connection: Database.Database): Problem[] {
  return [
    { code: 'references', count: (connection.pragma('foreign_key_check') as unknown[]).length },
    { code: 'searchIndex', count: count(connection, wrongSearchRows) },
  ];
}

function damaged(places: number): Verification {
  return {
    isIntact: false,
    rows: 0,
    attachments: 0,
    problems: [{ code: 'integrity', count: places }],
  };
}

/** Reads everything: pages, references, search index, the chain of the log, attached files. */
export async function verifyRegister(
  databaseFile: string,
  attachments: string,
  report: ReportProgress,
): Promise<Verification> {
  const connection = openConnection(databaseFile, 'read');
  try {
    report('checking', 0, 0);
    const damage = countDamage(connection);
    // On damaged pages the other questions would fail or lie.
    if (damage > 0) return damaged(damage);
    const problems = checkContent(connection);
    const chain = await checkHistoryChain(connection, async (checked) =>
      report('checking', checked, 0),
    );
    const files = await verifyAttachments(connection, attachments, (done, total) =>
      report('checking', done, total),
    );
    problems.push(
      { code: 'history', count: chain.brokenAt === null ? 0 : 1 },
      { code: 'attachmentMissing', count: files.missing },
      { code: 'attachmentAltered', count: files.altered },
    );
    const found = problems.filter((problem) => problem.count > 0);
    return {
      isIntact: found.length === 0,
      rows: countDirectives(connection),
      attachments: files.checked,
      problems: found,
    };
  } finally {
    connection.close();
  }
}
