import { type ModelKind, modelKindWords } from './models.ts';
import { type ModelState, modelStates, modelStateWords } from './modelCycle.ts';
import { foldText } from './vietnamese.ts';

/** A model by the names of its fields, as registers exchange it (design.md §7). */
export interface NamedModel {
  readonly year: number;
  readonly title: string;
  readonly kind: string;
  readonly subject: string;
  readonly unit: string;
  readonly place: string;
  readonly field: string;
  readonly content: string;
  readonly results: string;
  readonly status: string;
  readonly notes: string;
}

/** Other writings of the states. */
const spellings: Readonly<Partial<Record<ModelState, readonly string[]>>> = {
  planned: ['chưa đăng ký', 'khảo sát'],
  registered: ['đăng ký', 'mới đăng ký'],
  running: ['đang triển khai', 'duy trì', 'đang duy trì', 'tiếp tục thực hiện'],
  checked: ['hiệu quả', 'có hiệu quả', 'hoạt động hiệu quả', 'đạt', 'đã rà soát'],
  proposed: ['đề nghị'],
  recognised: ['đã công nhận', 'được công nhận'],
  exemplary: ['điển hình tiêu biểu', 'mô hình tiêu biểu'],
  awarded: ['đã khen thưởng', 'được khen thưởng', 'khen', 'được khen'],
  replicated: ['đã nhân rộng', 'được nhân rộng'],
  stopped: ['dừng thực hiện', 'ngừng', 'đã dừng'],
  failed: ['chưa đạt', 'không hiệu quả'],
  carriedOver: ['chuyển tiếp', 'chuyển sang năm sau'],
};

const stateByWord: ReadonlyMap<string, ModelState> = new Map(
  modelStates.flatMap((state) =>
    [modelStateWords[state], ...(spellings[state] ?? [])].map(
      (word) => [foldText(word), state] as const,
    ),
  ),
);

/** The state that a text names, with or without marks; undefined when it names none. */
export function readModelState(text: string): ModelState | undefined {
  return stateByWord.get(foldText(text));
}

/** "tập thể", "TT", "cá nhân", "CN"; undefined for anything else. */
export function readModelKind(text: string): ModelKind | undefined {
  const folded = foldText(text);
  if (folded === 'tt' || folded === foldText(modelKindWords.collective)) return 'collective';
  if (folded === 'cn' || folded === foldText(modelKindWords.individual)) return 'individual';
  return undefined;
}
