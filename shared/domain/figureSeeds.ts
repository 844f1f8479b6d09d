import type { FigureFormValues, FigureIndicatorValues } from './figures.ts';

type Rules = Partial<Omit<FigureIndicatorValues, 'formId' | 'denominatorId' | 'position'>>;

export interface IndicatorSeed extends Rules {
  readonly code: string;
  readonly name: string;
  /** Code of the indicator that weighs this one. */
  readonly denominator?: string;
}

export interface FormSeed extends Pick<FigureFormValues, 'code' | 'name' | 'periodKind' | 'notes'> {
  readonly unitLevels: FigureFormValues['unitLevels'];
  readonly unitKinds: FigureFormValues['unitKinds'];
  readonly indicators: readonly IndicatorSeed[];
}

/** What is there at the end of the period: the last one counts, not the sum over time. */
const stock = { nature: 'stock', overTime: 'last' } as const;
const text = { kind: 'text', overUnits: 'none', overTime: 'none' } as const;

function block(
  heading: string,
  rules: Rules,
  indicators: readonly IndicatorSeed[],
): IndicatorSeed[] {
  return indicators.map((indicator) => ({ heading, minimum: 0, ...rules, ...indicator }));
}

/**
 * The monthly form of a provincial board (domain.md §4.2): the blocks of leadership, study, dân vận and key
 * tasks. The block on public opinion is left out on purpose. The form mixes stocks and flows; which is
 * which is stated here and can be changed.
 */
const monthlyForm: FormSeed = {
  code: 'TGDV-T',
  name: 'Biểu tháng công tác tuyên giáo và dân vận',
  periodKind: 'month',
  unitLevels: ['commune'],
  unitKinds: ['area', 'committee'],
  notes: 'Theo biểu tháng đang dùng ở tỉnh; sửa được cho hợp với nơi dùng.',
  indicators: [
    ...block('1. Lãnh đạo, chỉ đạo', { allowedJump: 300 }, [
      {
        code: '1.1',
        name: 'Số văn bản cấp ủy ban hành',
        unitOfMeasure: 'văn bản',
        source: 'directivesIssued',
      },
      { code: '1.2', name: 'Số văn bản tham mưu cấp trên', unitOfMeasure: 'văn bản' },
      { code: '1.3', name: 'Số cuộc họp, hội nghị', unitOfMeasure: 'cuộc', source: 'meetingsHeld' },
    ]),
    ...block('2. Học tập, quán triệt nghị quyết', {}, [
      { code: '2.1', name: 'Số hội nghị nghị quyết', unitOfMeasure: 'hội nghị' },
      { code: '2.2', name: 'Số người tham gia học nghị quyết', unitOfMeasure: 'lượt người' },
      {
        code: '2.3',
        name: 'Số văn bản đã triển khai',
        unitOfMeasure: 'văn bản',
        source: 'documentsCarriedOut',
      },
      {
        code: '2.4',
        name: 'Tỷ lệ đảng viên tham gia',
        unitOfMeasure: '%',
        kind: 'ratio',
        maximum: 100,
        notes: 'Ghi cả hai số (420/450) để cộng được giữa các đơn vị và các tháng.',
      },
    ]),
    ...block('6. Dân vận', { allowedJump: 300 }, [
      {
        code: '6.1',
        name: 'Mô hình "Dân vận khéo" đăng ký',
        unitOfMeasure: 'mô hình',
        source: 'modelsRegistered',
        ...stock,
      },
      {
        code: '6.2',
        name: 'Mô hình "Dân vận khéo" hiệu quả',
        unitOfMeasure: 'mô hình',
        source: 'modelsEffective',
        ...stock,
      },
      { code: '6.3', name: 'Mô hình mới trong kỳ', unitOfMeasure: 'mô hình', source: 'modelsNew' },
      { code: '6.4', name: 'Số cuộc vận động, tuyên truyền', unitOfMeasure: 'cuộc' },
      { code: '6.5', name: 'Số lượt người tham gia', unitOfMeasure: 'lượt người' },
      {
        code: '6.6',
        name: 'Số buổi đối thoại với Nhân dân',
        unitOfMeasure: 'buổi',
        source: 'dialoguesHeld',
      },
    ]),
    ...block('7. Nhiệm vụ trọng tâm', {}, [
      { code: '7.1', name: 'Nhiệm vụ trọng tâm được giao', unitOfMeasure: 'nhiệm vụ' },
      {
        code: '7.2',
        name: 'Nhiệm vụ trọng tâm hoàn thành',
        unitOfMeasure: 'nhiệm vụ',
        source: 'tasksDone',
      },
      { code: '7.3', name: 'Nhiệm vụ đang triển khai', unitOfMeasure: 'nhiệm vụ', ...stock },
    ]),
    ...block('7. Nhiệm vụ trọng tâm', { ...text, minimum: null }, [
      { code: '7.4', name: 'Kết quả thí điểm nổi bật' },
    ]),
    ...block('Nhận xét chung', { ...text, minimum: null }, [
      { code: 'M', name: 'Mô hình hay, sáng tạo' },
      { code: 'K', name: 'Khó khăn, vướng mắc' },
    ]),
  ],
};

/** The profile of a commune as reports begin with it (đặc điểm tình hình, domain.md §1.3 rows 3 and 8). */
const unitProfile: FormSeed = {
  code: 'ĐĐTH',
  name: 'Đặc điểm tình hình đơn vị',
  periodKind: 'year',
  unitLevels: ['commune'],
  unitKinds: ['area'],
  notes: '',
  indicators: [
    ...block('Dân cư', stock, [
      { code: 'HO', name: 'Số hộ', unitOfMeasure: 'hộ', allowedJump: 20 },
      { code: 'KHAU', name: 'Số khẩu', unitOfMeasure: 'khẩu', allowedJump: 20 },
      {
        code: 'NGHEO',
        name: 'Tỷ lệ hộ nghèo',
        unitOfMeasure: '%',
        kind: 'ratio',
        maximum: 100,
        overUnits: 'weighted',
        denominator: 'HO',
      },
    ]),
    ...block('Xây dựng nông thôn mới', stock, [
      {
        code: 'NTM',
        name: 'Số tiêu chí nông thôn mới đã đạt',
        unitOfMeasure: 'tiêu chí',
        maximum: 19,
        overUnits: 'none',
      },
      { code: 'DAT', name: 'Diện tích đất hiến (lũy kế)', unitOfMeasure: 'm²' },
      { code: 'RAO', name: 'Hàng rào tháo dỡ (lũy kế)', unitOfMeasure: 'm' },
    ]),
  ],
};

/** Forms that every new register begins with; the office edits them from then on. */
export const formSeeds: readonly FormSeed[] = [monthlyForm, unitProfile];
