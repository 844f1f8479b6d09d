import { localToday } from '../../../shared/domain/moments.ts';
import { readAwards } from '../../database/awards/awardRows.ts';
import type { RegisterDefinition } from '../definition.ts';
import { planAwards } from './awardPlan.ts';
import { awardColumns } from './columns.ts';
import { shownAward } from './shownAward.ts';

/** Khen thưởng: who received what, by which decision (domain.md §4.8). */
export const awardsRegister: RegisterDefinition = {
  name: 'awards',
  columns: awardColumns,
  otherHeaders: ['điểm', 'lĩnh vực', 'số tiền', 'ký nhận'],
  telling: ['recipient'],
  subjects: ['awards'],
  plan: planAwards,
  list: async (database) =>
    (await readAwards(database, localToday())).map((award) => ({
      id: award.id,
      values: shownAward(award),
    })),
};
