import fc from 'fast-check';

const words = (
  'ủy ban nhân dân phường xã huyện tỉnh đảng bộ nghị quyết chỉ thị kế hoạch chương trình hành động ' +
  'về việc tăng cường công tác dân vận khéo giai đoạn thực hiện quy chế dân chủ ở cơ sở trưởng khối ' +
  'mặt trận tổ quốc tuyên giáo kiểm tra giám sát những kỳ mỹ lũy kế thuỷ lợi khuya nghiêng giữ gìn ' +
  'đề án tổng kết mười năm học tập tư tưởng đạo đức phong cách ý kiến hội nghị thẩm định ước lượng ' +
  'ngoằn ngoèo chuyển đổi số ẩn ẵm ặc ổn ỗ ỡm ữ ự ỳ ỹ ỵ ẽ ẻ ĩ ỉ ỏ õ'
).split(' ');
/** Sentences over all letters and rhymes, in small, title and capital words; for the tests of encodings. */
export const vietnameseSentences = fc
  .array(
    fc
      .tuple(fc.constantFrom(...words), fc.constantFrom('small', 'title', 'capital'))
      .map(([word, way]) => {
        if (way === 'capital') return word.toUpperCase();
        return way === 'title' ? word.charAt(0).toUpperCase() + word.slice(1) : word;
      }),
    { minLength: 1, maxLength: 12 },
  )
  .map((chosen) => chosen.join(' '));
