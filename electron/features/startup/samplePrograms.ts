import type { ProgramValues, ReviewValues } from '../../../shared/domain/programs.ts';
import type { TaskValues } from '../../../shared/domain/tasks.ts';

/*
 * The programs of the founding texts (domain.md §1): the six solutions of S0 Thượng Thanh, the seven groups
 * of S2 Thạch Điền, the scheme of S3 Bắc Kạn. Facts only: no status, no date that the texts do not give.
 * Typing faults of the texts are mended, their words are kept.
 */

export interface SampleTask extends Partial<Omit<TaskValues, 'title' | 'cooperating'>> {
  readonly title: string;
  readonly cooperating?: readonly string[];
  readonly parts?: readonly string[];
}

export interface SampleGroup {
  readonly title: string;
  readonly tasks: readonly (string | SampleTask)[];
}

export interface SampleProgram extends Partial<Omit<ProgramValues, 'title' | 'directiveIds'>> {
  readonly title: string;
  /** Keys of sampleDirectives.ts. */
  readonly directives: readonly string[];
  readonly groups: readonly SampleGroup[];
  readonly reviews: readonly Partial<Omit<ReviewValues, 'findings'>>[];
  /** Findings of the only review. */
  readonly findings: readonly { finding: string; recommendation?: string }[];
}

const thuongThanh: SampleProgram = {
  kind: 'other',
  title: 'Giải pháp tăng cường thực hiện tốt công tác dân vận ở Đảng bộ phường Thượng Thanh',
  issuer: 'Đảng ủy phường Thượng Thanh',
  period: '2016',
  periodText: 'năm 2016',
  status: 'finished',
  directives: ['NQTW4-XI'],
  notes: 'Theo bài viết ngày 10/10/2016; bài không nêu số và ngày của văn bản.',
  groups: [
    {
      title: 'Một là, tăng cường sự lãnh đạo của cấp ủy Đảng đối với công tác dân vận',
      tasks: [
        'Kiên quyết, kiên trì thực hiện Nghị quyết Trung ương 4 khóa XI “Một số vấn đề cấp bách về xây dựng Đảng hiện nay”',
        'Đẩy mạnh công tác thông tin tuyên truyền, giáo dục nâng cao nhận thức cho cán bộ, đảng viên, Mặt trận Tổ quốc và các đoàn thể',
        'Phát hiện, bồi dưỡng kỹ năng vận động nhân dân cho những người có uy tín trong cộng đồng dân cư',
      ],
    },
    {
      title: 'Hai là, quan tâm đẩy mạnh công tác dân vận trong cơ quan UBND phường, các trường học',
      tasks: [
        {
          title: 'Triển khai thực hiện quy chế dân chủ ở cơ sở một cách nề nếp',
          leadUnit: 'UBND phường',
          cooperating: ['Các trường học'],
        },
        {
          title:
            'Công khai các quy định cụ thể về trách nhiệm, thái độ phục vụ nhân dân của cán bộ, công chức để nhân dân biết và giám sát',
          leadUnit: 'UBND phường',
        },
        'Tăng cường tiếp xúc, đối thoại với nhân dân, tập trung giải quyết kịp thời những vấn đề bức xúc trong nhân dân và cộng đồng',
      ],
    },
    {
      title:
        'Ba là, đổi mới nội dung, phương thức hoạt động của Mặt trận và các đoàn thể chính trị - xã hội, các hội quần chúng',
      tasks: [
        {
          title: 'Đa dạng hình thức tập hợp đoàn viên, hội viên và nhân dân, hướng về tổ dân phố',
          leadUnit: 'Mặt trận Tổ quốc phường',
          cooperating: ['Các đoàn thể chính trị - xã hội', 'Các hội quần chúng'],
        },
        'Đẩy mạnh các phong trào thi đua yêu nước, “Dân vận khéo”',
      ],
    },
    {
      title:
        'Bốn là, xây dựng, kiện toàn, củng cố Khối dân vận, tổ dân vận, đội ngũ cán bộ làm công tác dân vận',
      tasks: [
        'Tổ chức tập huấn, bồi dưỡng cho đội ngũ cán bộ làm công tác dân vận',
        'Kiện toàn tổ chức, bộ máy và cán bộ của Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội theo hướng tinh gọn',
      ],
    },
    {
      title:
        'Năm là, tăng cường lãnh đạo, chỉ đạo, kiểm tra, giám sát việc triển khai thực hiện các chỉ thị, nghị quyết của Đảng về công tác dân vận',
      tasks: [
        'Vận động nhân dân thực hiện 5 quy chế dân chủ trong các loại hình mới',
        'Kịp thời động viên, biểu dương, khen thưởng và nhân rộng các tập thể, cá nhân điển hình; đồng thời kiểm điểm, phê bình những tổ chức, cá nhân thiếu trách nhiệm',
      ],
    },
    {
      title: 'Sáu là, đổi mới công tác học tập, quán triệt nghị quyết',
      tasks: [
        {
          title: 'Học tập, quán triệt nghị quyết theo các công đoạn',
          notes: 'Bài viết nói ba công đoạn nhưng kể bốn.',
          parts: [
            'Xây dựng chương trình hành động triển khai quán triệt, thực hiện nghị quyết',
            'Tổ chức thảo luận tại chi bộ',
            'Tổ chức giải đáp',
            'Tổ chức viết bài thu hoạch',
          ],
        },
      ],
    },
  ],
  reviews: [],
  findings: [],
};

const thachDien: SampleProgram = {
  title: 'Chương trình hành động thực hiện Nghị quyết số 25-NQ/TW',
  issuer: 'Đảng ủy xã Thạch Điền',
  directives: ['NQ25'],
  notes: 'Báo cáo sơ kết nêu việc ban hành, không nêu số và ngày; nhiệm vụ theo phần thứ hai.',
  groups: [
    {
      title:
        '1. Tăng cường xây dựng Đảng về chính trị, tư tưởng và tổ chức, cán bộ; tập trung giải quyết kịp thời, có hiệu quả những bức xúc chính đáng của nhân dân',
      tasks: [
        'Tiếp tục thực hiện Nghị quyết Trung ương 4 khóa XII và Chỉ thị số 05-CT/TW',
        'Đẩy mạnh thực hiện Quy chế dân chủ cơ sở với phương châm “dân biết, dân bàn, dân làm, dân kiểm tra”',
        'Thường xuyên sâu sát, nắm chắc tình hình diễn biến ở các thôn',
      ],
    },
    {
      title: '2. Nâng cao nhận thức về vai trò, vị trí công tác dân vận trong tình hình mới',
      tasks: [
        'Đổi mới, nâng cao chất lượng tuyên truyền, giáo dục về mục tiêu, quan điểm, nhiệm vụ công tác dân vận',
        {
          title: 'Vận động mọi người dân chung sức xây dựng để xã cán đích xã nông thôn mới',
          output: 'Xã đạt chuẩn nông thôn mới',
          dueOn: '2018',
          dueOnText: 'năm 2018',
        },
        'Tăng cường kiểm tra, giám sát việc thực hiện nghị quyết và định kỳ sơ kết, rút kinh nghiệm',
      ],
    },
    {
      title: '3. Tăng cường và đổi mới công tác dân vận của chính quyền',
      tasks: [
        'Quan tâm công tác tiếp dân, kịp thời giải quyết các thủ tục hành chính',
        'Niêm yết công khai quy định trách nhiệm, thái độ phục vụ nhân dân để nhân dân biết, giám sát, kiểm tra thực hiện',
        'Tăng cường đối thoại, tiếp xúc trực tiếp với nhân dân và giải quyết kịp thời đơn thư khiếu nại, khiếu tố của dân',
      ],
    },
    {
      title:
        '4. Đẩy mạnh phong trào thi đua yêu nước, góp phần thúc đẩy quá trình công nghiệp hóa, hiện đại hóa, hội nhập quốc tế',
      tasks: [
        'Tập hợp nhân dân thành một khối đoàn kết thống nhất, phát huy nội lực chung sức xây dựng nông thôn mới',
      ],
    },
    {
      title:
        '5. Đổi mới nội dung, phương thức hoạt động của Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội',
      tasks: [
        {
          title:
            'Đổi mới nội dung, phương thức hoạt động, phát huy vai trò người đại diện, bảo vệ quyền, lợi ích chính đáng của đoàn viên, hội viên và nhân dân',
          leadUnit: 'Mặt trận Tổ quốc',
        },
        {
          title:
            'Làm tham mưu và nòng cốt việc nắm bắt dư luận xã hội, giám sát xây dựng Đảng, chính quyền',
          leadUnit: 'Mặt trận Tổ quốc',
          cooperating: ['Các đoàn thể chính trị - xã hội'],
        },
      ],
    },
    {
      title:
        '6. Quan tâm xây dựng, củng cố tổ chức, bộ máy, đội ngũ cán bộ dân vận, Mặt trận, đoàn thể nhân dân vững mạnh',
      tasks: [
        'Kiện toàn tổ chức, bộ máy và cán bộ của Mặt trận Tổ quốc, các đoàn thể chính trị - xã hội',
        'Quan tâm bố trí cán bộ trẻ có năng lực, phẩm chất, uy tín và có khả năng làm tốt công tác dân vận',
      ],
    },
    {
      title:
        '7. Tăng cường lãnh đạo, chỉ đạo, kiểm tra và giám sát việc thực hiện công tác dân vận',
      tasks: [
        'Định kỳ kiểm tra, giám sát và tổ chức sơ kết, tổng kết rút kinh nghiệm',
        'Quan tâm chăm lo đời sống nhân dân, giải quyết kịp thời các nguyện vọng chính đáng của người dân',
      ],
    },
  ],
  reviews: [
    {
      kind: 'interim',
      title: 'Sơ kết 5 năm thực hiện Nghị quyết 25-NQ/TW, ngày 03/6/2013',
      heldOn: '2018-05-04',
      heldOnText: 'ngày 04 tháng 5 năm 2018',
      unit: 'Ban Thường vụ Đảng ủy xã Thạch Điền',
    },
  ],
  findings: [
    {
      finding:
        'Công tác lãnh đạo, chỉ đạo, nhất là cấp ủy chi bộ, chưa tương xứng với vai trò, vị trí và có lúc chưa kịp thời',
    },
    {
      finding:
        'Trình độ, năng lực của cán bộ tuy được đào tạo, tập huấn nhưng chưa phát triển kịp theo sự phát triển của xã hội',
      recommendation:
        'Đề nghị cấp trên tăng cường tập huấn về công tác dân vận cho cán bộ làm công tác dân vận tại cơ sở',
    },
    {
      finding: 'Đời sống của nhân dân nói chung và cán bộ nói riêng còn nhiều khó khăn',
      recommendation:
        'Nâng chế độ phụ cấp cho cán bộ không chuyên trách cấp xã, cấp thôn và các đoàn thể ở thôn',
    },
  ],
};

const yearly = { recurrence: 'year' } as const;

/** The scheme whose five targets are judged (sampleTargets.ts). */
export const schemeTitle =
  'Đề án “Nâng cao hiệu quả phong trào dân vận khéo trong giai đoạn hiện nay”';

const bacKan: SampleProgram = {
  kind: 'scheme',
  title: schemeTitle,
  issuer: 'Ban Thường vụ Tỉnh ủy Bắc Kạn',
  period: '2018/2020',
  periodText: '2018-2020',
  status: 'finished',
  directives: ['QĐ81', 'ĐH-XI-BK', 'PL34'],
  notes: 'Bài viết ngày 27/12/2017 không nêu số và ngày của đề án.',
  groups: [
    {
      title:
        'Nâng cao hiệu quả lãnh đạo của các cấp ủy đảng trong phát triển phong trào “Dân vận khéo”',
      tasks: [
        {
          title:
            'Xây dựng và nhân rộng các mô hình “Dân vận khéo” trọng tâm trong giai đoạn 2018-2020',
          dueOn: '2018/2020',
          dueOnText: 'giai đoạn 2018-2020',
          parts: [
            'Xây dựng nông thôn mới',
            'Xây dựng lực lượng cốt cán',
            'Vận động thực hiện tốt công tác cải cách hành chính, xây dựng cơ quan, công sở',
            'Xây dựng tổ chức Mặt trận, đoàn thể vững mạnh, nâng cao chất lượng đoàn viên, hội viên',
            'Vận động cán bộ, nhân dân đóng góp xây dựng Đảng, chính quyền trong sạch vững mạnh',
          ],
        },
      ],
    },
    {
      title: 'Đẩy mạnh lãnh đạo, chỉ đạo tổ chức thực hiện công tác kiểm tra, giám sát',
      tasks: [
        'Kiểm tra, giám sát việc quán triệt, tuyên truyền các chủ trương, chỉ thị, nghị quyết của Đảng về công tác dân vận',
        'Kiểm tra, giám sát hoạt động của Ban chỉ đạo xây dựng mô hình “Dân vận khéo” các cấp',
        'Kiểm tra, giám sát chất lượng các mô hình, điển hình “Dân vận khéo” theo đăng ký',
      ],
    },
    {
      title: 'Bồi dưỡng cán bộ tham mưu trực tiếp',
      tasks: [
        'Thường xuyên rà soát, bổ sung chương trình đào tạo lý luận, chuyên môn, kỹ năng công tác dân vận cho cán bộ Đảng, chính quyền, đoàn thể',
      ],
    },
    {
      title: 'Thực hiện tốt công tác thi đua, khen thưởng',
      tasks: [
        {
          ...yearly,
          title: 'Thẩm định, rà soát, đánh giá chất lượng mô hình “Dân vận khéo”',
          leadUnit: 'Cấp ủy huyện, thành phố và tương đương',
          dueOnText: 'hàng năm',
        },
        {
          ...yearly,
          title: 'Tiến hành sơ kết, khen thưởng và khuyến cáo các mô hình cần nhân rộng',
          leadUnit: 'Cấp ủy huyện, thành phố và tương đương',
          dueOnText: 'hàng năm',
        },
      ],
    },
  ],
  reviews: [],
  findings: [],
};

export const samplePrograms: readonly SampleProgram[] = [thachDien, thuongThanh, bacKan];
