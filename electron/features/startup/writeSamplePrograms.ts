import { programValuesSchema, reviewValuesSchema } from '../../../shared/domain/programs.ts';
import { taskValuesSchema } from '../../../shared/domain/tasks.ts';
import type { Change } from '../../database/history.ts';
import { insertTask, insertTaskGroup } from '../../database/programs/taskWrites.ts';
import { programRecord, reviewRecord } from '../../database/records/programRecords.ts';
import { insertRecord } from '../../database/records/recordRows.ts';
import { type SampleGroup, samplePrograms, type SampleTask } from './samplePrograms.ts';

interface Place {
  readonly programId: string;
  readonly groupId: string;
  readonly parentId: string | null;
}

async function writeTask(change: Change, sample: string | SampleTask, place: Place): Promise<void> {
  const { parts = [], ...task } = typeof sample === 'string' ? { title: sample } : sample;
  const cooperating = (task.cooperating ?? []).map((name) => ({ unitId: null, name }));
  const values = taskValuesSchema.parse({ ...task, ...place, cooperating });
  const parentId = await insertTask(change, values);
  for (const part of parts) await writeTask(change, part, { ...place, parentId });
}

async function writeGroup(change: Change, programId: string, group: SampleGroup): Promise<void> {
  const groupId = await insertTaskGroup(change, { programId, title: group.title });
  for (const task of group.tasks) {
    await writeTask(change, task, { programId, groupId, parentId: null });
  }
}

/**
 * Writes the sample programs with groups, tasks and reviews.
 * @param directives ids of the sample documents by their keys
 * @returns the ids of the programs by their titles
 */
export async function writeSamplePrograms(
  change: Change,
  directives: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { groups, reviews, findings, directives: keys, ...program } of samplePrograms) {
    const directiveIds = keys.map((key) => directives.get(key));
    const values = programValuesSchema.parse({ ...program, directiveIds });
    const programId = await insertRecord(change, programRecord, values);
    ids.set(values.title, programId);
    for (const group of groups) await writeGroup(change, programId, group);
    for (const review of reviews) {
      const held = reviewValuesSchema.parse({ ...review, programId, findings });
      await insertRecord(change, reviewRecord, held);
    }
  }
  return ids;
}
