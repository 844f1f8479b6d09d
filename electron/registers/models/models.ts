import type { RegisterDefinition } from '../definition.ts';
import { modelColumns } from './columns.ts';
import { modelOptions } from './modelGround.ts';
import { planModels } from './modelPlan.ts';
import { listModels } from './shownModel.ts';

/** Mô hình "Dân vận khéo" year by year: old registers and the registrations of units (domain.md §4.3, §4.10 no. 4). */
export const modelsRegister: RegisterDefinition = {
  name: 'models',
  columns: modelColumns,
  otherHeaders: ['số điện thoại', 'người liên hệ', 'điểm', 'xác nhận'],
  telling: ['title'],
  subjects: ['models', 'modelYears', 'modelMoves', 'registrations'],
  options: ({ database, today }, top) => modelOptions(database, today, top),
  plan: planModels,
  list: listModels,
};
