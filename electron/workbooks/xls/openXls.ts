import type { Workbook, WorkbookLimits } from '../types.ts';
export async function openXls(bytes: Buffer, limits: WorkbookLimits): Promise<Workbook> { throw new Error('x'); }
