import type { ModelKind, ModelValues } from '../../../shared/domain/models.ts';
import type { MovementValues } from '../../../shared/domain/movements.ts';

/*
 * The movements and models of the founding texts (domain.md §1): the campaign of S0 Thượng Thanh, and the
 * exemplars that S3 Bắc Kạn names. Facts only. Of people: name, post, unit and what they achieved; what the
 * text says of ethnicity and religion is left out (domain.md §8).
 */

export interface SampleModel extends Partial<ModelValues> {
  readonly title: string;
  readonly kind: ModelKind;
  readonly unit: string;
  /** The unit of the register that it counts for: the place that the text names. */
  readonly at: string;
  readonly field: string;
  readonly content: string;
  readonly results?: string;
}

export interface SampleMovement extends Partial<Omit<MovementValues, 'directiveIds' | 'rules'>> {
  readonly title: string;
  /** Keys of sampleDirectives.ts. */
  readonly directives: readonly string[];
  readonly fields: readonly string[];
  /** `field` by name. */
  readonly rules: readonly {
    readonly field?: string;
    readonly scope: 'any' | 'each' | 'one';
    readonly counts: 'registered' | 'effective';
    readonly namePrefix?: string;
    readonly unitLevels?: MovementValues['registrantLevels'];
    readonly unitKinds?: MovementValues['registrantKinds'];
  }[];
  readonly year: number;
  readonly models: readonly SampleModel[];
  /** The scheme's models of 2018-2020 are of this movement. */
  readonly isOfScheme?: boolean;
}

const economy = 'Kinh tế';
const culture = 'Văn hóa - xã hội';
const security = 'Quốc phòng - an ninh';
const countryside = 'Xây dựng nông thôn mới';

const thuongThanh: SampleMovement = {
  title: 'Thi đua “Dân vận khéo” năm 2016, Đảng ủy phường Thượng Thanh',
  period: '2016',
  periodText: 'năm 2016',
  directives: ['KH-TT', 'HD-TT'],
  registrantKinds: ['committee', 'advisory', 'government', 'front', 'union', 'massMobilisation'],
  registrantLevels: ['commune', 'cell', 'hamlet'],
  collector: 'Khối Dân vận Đảng ủy phường Thượng Thanh',
  notes:
    'Đăng ký từ đầu năm 2016 tới các ban, ngành, đoàn thể, các chi bộ, tổ dân vận. Gắn với: Tiếp tục đẩy mạnh học tập và làm theo tấm gương đạo đức Hồ Chí Minh; Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư. Tuyên truyền trên hệ thống đài truyền thanh của phường.',
  fields: [economy, culture, security, 'Xây dựng hệ thống chính trị'],
  rules: [],
  year: 2016,
  models: [],
};

const bacKan: SampleMovement = {
  title: 'Phong trào “Dân vận khéo” tỉnh Bắc Kạn',
  directives: ['QĐ81', 'ĐA-BK'],
  registrantKinds: ['area', 'committee', 'government', 'front', 'union'],
  registrantLevels: ['commune', 'district', 'province'],
  notes:
    'Giai đoạn 2011-2015 toàn tỉnh có trên 700 mô hình, điển hình đăng ký. Chỉ tiêu theo Đề án giai đoạn 2018-2020.',
  fields: [
    economy,
    culture,
    security,
    countryside,
    'Xây dựng lực lượng cốt cán',
    'Cải cách hành chính, xây dựng cơ quan, công sở',
    'Xây dựng tổ chức Mặt trận, đoàn thể',
    'Đóng góp xây dựng Đảng, chính quyền',
  ],
  rules: [
    { scope: 'each', counts: 'registered', unitLevels: ['commune'], unitKinds: ['area'] },
    { scope: 'one', field: countryside, counts: 'effective', namePrefix: 'Xã' },
    { scope: 'any', counts: 'effective', unitKinds: ['committee', 'government', 'front', 'union'] },
  ],
  year: 2017,
  isOfScheme: true,
  models: [
    {
      title: 'Vận động hội viên tham gia phát triển kinh tế - xã hội',
      kind: 'collective',
      subject: 'Hội Cựu chiến binh xã Cường Lợi',
      unit: 'Hội Cựu chiến binh xã Cường Lợi',
      at: 'Xã Cường Lợi',
      place: 'xã Cường Lợi, huyện Na Rì',
      field: economy,
      content: 'Vận động hội viên tham gia phát triển kinh tế - xã hội',
    },
    {
      title: 'Chăn nuôi ngựa bạch, ngựa thịt',
      kind: 'individual',
      subject: 'Quan Thị Giang',
      subjectUnit: 'xã Xuân La',
      unit: 'Xã Xuân La',
      at: 'Xã Xuân La',
      place: 'xã Xuân La, huyện Pác Nặm',
      field: economy,
      content: 'Phát triển mô hình chăn nuôi ngựa bạch, ngựa thịt',
      results: 'Tạo việc làm cho nhiều lao động địa phương',
    },
    {
      title: 'Vận động nhân dân xây dựng tổ dân phố văn hóa',
      kind: 'individual',
      subject: 'Phạm Quốc Bình',
      subjectPost: 'Bí thư Chi bộ 4',
      subjectUnit: 'thị trấn Chợ Mới',
      unit: 'Chi bộ 4, thị trấn Chợ Mới',
      at: 'Thị trấn Chợ Mới',
      place: 'thị trấn Chợ Mới, huyện Chợ Mới',
      field: culture,
      content: 'Vận động nhân dân xây dựng tổ dân phố văn hóa',
    },
    {
      title: 'Vệ sinh môi trường và thắp sáng ngõ hẻm',
      kind: 'collective',
      subject: 'Tổ dân phố 11A, phường Sông Cầu',
      unit: 'Tổ dân phố 11A, phường Sông Cầu',
      at: 'Phường Sông Cầu',
      place: 'phường Sông Cầu, thành phố Bắc Kạn',
      field: culture,
      content: 'Vận động các hộ dân làm tốt công tác vệ sinh môi trường và thắp sáng ngõ hẻm',
    },
    {
      title: 'Vận động quần chúng giữ gìn an ninh trật tự trên địa bàn',
      kind: 'individual',
      subject: 'Dương Văn Tu',
      subjectUnit: 'Công an huyện Chợ Đồn',
      unit: 'Công an huyện Chợ Đồn',
      at: 'Huyện Chợ Đồn',
      place: 'huyện Chợ Đồn',
      field: security,
      content: 'Vận động quần chúng chấp hành pháp luật, bảo đảm an ninh trật tự',
    },
    {
      title: 'Toàn dân bảo vệ an ninh Tổ quốc',
      kind: 'collective',
      subject: 'Ban Công tác Mặt trận tổ 2, phường Đức Xuân',
      unit: 'Ban Công tác Mặt trận tổ 2, phường Đức Xuân',
      at: 'Phường Đức Xuân',
      place: 'phường Đức Xuân, thành phố Bắc Kạn',
      field: security,
      content:
        'Vận động quần chúng nhân dân tích cực thực hiện phong trào “Toàn dân bảo vệ an ninh Tổ quốc”',
    },
    {
      title: 'Hiến đất làm đường giao thông liên thôn',
      kind: 'collective',
      subject: 'Khối Dân vận xã Quân Bình',
      unit: 'Khối Dân vận xã Quân Bình',
      at: 'Xã Quân Bình',
      place: 'xã Quân Bình, huyện Bạch Thông',
      field: countryside,
      content: 'Vận động hội viên, nông dân hiến đất làm đường giao thông liên thôn',
      results: 'Hiến hàng nghìn m² đất',
    },
    {
      title: 'Tuyên truyền tiêu chí nông thôn mới, vận động hiến đất làm đường',
      kind: 'collective',
      subject: 'Hội Phụ nữ xã Nông Hạ',
      unit: 'Hội Phụ nữ xã Nông Hạ',
      at: 'Xã Nông Hạ',
      place: 'xã Nông Hạ, huyện Chợ Mới',
      field: countryside,
      content: 'Tuyên truyền các tiêu chí nông thôn mới, vận động các hộ hiến đất làm đường',
      results: '120 hộ hiến đất làm đường giao thông liên thôn',
    },
  ],
};

export const sampleMovements: readonly SampleMovement[] = [thuongThanh, bacKan];
