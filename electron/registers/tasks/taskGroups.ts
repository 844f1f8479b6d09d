import { v7 as newId } from 'uuid';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import type { Change } from '../../database/history.ts';
import { insertTaskGroup } from '../../database/programs/taskWrites.ts';

const mark =
  /^(?:[ivxl]{1,6}|[a-h]|\d{1,3}|(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: mot| hai)? la)\s+/;

/** "I. CÔNG TÁC TUYÊN TRUYỀN", "I- Công tác tuyên truyền" and "Công tác tuyên truyền" are one group. */
function keyOf(programId: string, title: string): string {
  const folded = foldText(title);
  const bare = folded.replace(mark, '');
  return `${programId}|${bare === '' ? folded : bare}`;
}

interface Group {
  readonly id: string;
  readonly programId: string;
  readonly title: string;
}

/** The headings that tasks stand under; those that a program has not are made. */
export class TaskGroups {
  readonly #byKey = new Map<string, Group>();
  readonly #made: Group[] = [];

  constructor(groups: readonly Group[]) {
    for (const group of groups) this.#byKey.set(keyOf(group.programId, group.title), group);
  }

  find(programId: string, title: string): string {
    const key = keyOf(programId, title);
    const known = this.#byKey.get(key);
    if (known !== undefined) return known.id;
    const group = { id: newId(), programId, title: title.trim().slice(0, 2000) };
    this.#byKey.set(key, group);
    this.#made.push(group);
    return group.id;
  }

  countMade(ids: ReadonlySet<unknown>): number {
    return this.#made.filter(({ id }) => ids.has(id)).length;
  }

  async write(change: Change, ids: ReadonlySet<unknown>): Promise<void> {
    for (const { id, programId, title } of this.#made) {
      if (ids.has(id)) await insertTaskGroup(change, { programId, title }, id);
    }
  }
}
