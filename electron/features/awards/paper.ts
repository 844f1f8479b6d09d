import type { AwardPaperOrder } from '../../../shared/contract/awards.ts';
import type { AppContext, PaperSheet } from '../../context.ts';
import { certificateLayoutRecord } from '../../database/records/awardRecords.ts';
import { findRecord } from '../../database/records/recordRows.ts';

/** The page that is the paper. */
export function routeOf({ paper, ids, layoutId }: AwardPaperOrder): string {
  const query = new URLSearchParams({ ids: ids.join(',') });
  if (layoutId !== null) query.set('layout', layoutId);
  return `/print/awards/${paper}?${query.toString()}`;
}

/** The sheet that the system's print dialog begins with: lists lie, minutes stand, certificates as laid out. */
export async function sheetOf(context: AppContext, order: AwardPaperOrder): Promise<PaperSheet> {
  if (order.paper === 'minutes') return { size: 'A4', isLandscape: false };
  if (order.paper !== 'certificates' || order.layoutId === null) {
    return { size: 'A4', isLandscape: true };
  }
  const { kysely } = context.database;
  const { values } = await findRecord(kysely, certificateLayoutRecord, order.layoutId);
  return { size: values.paper, isLandscape: values.isLandscape };
}
