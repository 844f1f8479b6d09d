import { type Kysely, sql } from 'kysely';

const trackColumns = sql`
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  updated_by TEXT NOT NULL,
  deleted_at TEXT,
  revision INTEGER NOT NULL DEFAULT 1`;

const recipientColumns = sql`
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  post TEXT NOT NULL,
  unit_id TEXT REFERENCES units (id),
  unit TEXT NOT NULL,
  achievement TEXT NOT NULL,
  award_kind_id TEXT,
  model_year_id TEXT,
  model_title TEXT NOT NULL`;

async function createCatalogues(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE award_kinds (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      level TEXT NOT NULL,
      authority TEXT NOT NULL,
      basis TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
      votes_needed INTEGER NOT NULL,
      votes_of INTEGER NOT NULL,
      position INTEGER NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE criteria_sets (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      basis TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
      criteria TEXT NOT NULL,
      bands TEXT NOT NULL,
      position INTEGER NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE certificate_layouts (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      paper TEXT NOT NULL,
      is_landscape INTEGER NOT NULL,
      offset_x REAL NOT NULL,
      offset_y REAL NOT NULL,
      lines TEXT NOT NULL,
      position INTEGER NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
}

async function createAwards(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE award_proposals (
      id TEXT NOT NULL PRIMARY KEY,
      ${recipientColumns},
      field TEXT NOT NULL,
      points REAL,
      proposed_on TEXT,
      proposed_on_text TEXT NOT NULL,
      voted_on TEXT,
      votes_for INTEGER,
      votes_cast INTEGER,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`
    CREATE TABLE awards (
      id TEXT NOT NULL PRIMARY KEY,
      ${recipientColumns},
      award TEXT NOT NULL,
      decision_id TEXT REFERENCES directives (id),
      decision_number TEXT NOT NULL,
      decision_on TEXT,
      decision_on_text TEXT NOT NULL,
      issuer TEXT NOT NULL,
      proposal_id TEXT,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX awards_by_proposal ON awards (proposal_id)`.execute(database);
  await sql`CREATE INDEX awards_by_decision ON awards (decision_id)`.execute(database);
  await sql`CREATE INDEX awards_by_model_year ON awards (model_year_id)`.execute(database);
  await sql`
    CREATE INDEX award_proposals_by_model_year ON award_proposals (model_year_id)`.execute(
    database,
  );
  await sql`
    CREATE TABLE recipient_merges (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL,
      recipient TEXT NOT NULL,
      unit TEXT NOT NULL,
      other_recipient TEXT NOT NULL,
      other_unit TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
}

async function createAppraisals(database: Kysely<unknown>): Promise<void> {
  await sql`
    CREATE TABLE appraisals (
      id TEXT NOT NULL PRIMARY KEY,
      model_year_id TEXT,
      model_title TEXT NOT NULL,
      recipient TEXT NOT NULL,
      unit_id TEXT REFERENCES units (id),
      unit TEXT NOT NULL,
      held_on TEXT,
      held_on_text TEXT NOT NULL,
      place TEXT NOT NULL,
      criteria_set TEXT NOT NULL,
      criteria TEXT NOT NULL,
      bands TEXT NOT NULL,
      assessors TEXT NOT NULL,
      comparisons TEXT NOT NULL,
      conclusion TEXT NOT NULL,
      notes TEXT NOT NULL,
      ${trackColumns}
    ) STRICT`.execute(database);
  await sql`CREATE INDEX appraisals_by_model_year ON appraisals (model_year_id)`.execute(database);
}

const law =
  'Luật Thi đua, khen thưởng (15/6/2022); Nghị định 98/2023/NĐ-CP; Nghị định 152/2025/NĐ-CP';
const unchecked = 'Ghi theo nguồn chưa kiểm chứng; xin đối chiếu với quy định hiện hành.';

/** Name, level, authority, basis, notes (domain.md §5.6); the same ids in every office, so that rows merge. */
const kinds = [
  [
    'Giấy công nhận mô hình “Dân vận khéo”',
    'commune',
    'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở và phong trào thi đua “Dân vận khéo”',
    '',
    '',
  ],
  [
    'Giấy khen',
    'commune',
    'Chủ tịch Ủy ban nhân dân cấp xã; thủ trưởng cơ quan, đơn vị',
    law,
    unchecked,
  ],
  ['Bằng khen', 'province', 'Chủ tịch Ủy ban nhân dân tỉnh, thành phố', law, ''],
  ['Bằng khen của Tỉnh ủy, Thành ủy', 'province', 'Ban Thường vụ cấp ủy cấp tỉnh', '', unchecked],
  [
    'Kỷ niệm chương “Vì sự nghiệp dân vận”',
    'central',
    'Ban Dân vận Trung ương (trước năm 2025)',
    '',
    `${unchecked} Việc trao tặng sau khi sáp nhập ban chưa rõ.`,
  ],
] as const;

/** An example made from the criteria of Quảng Ngãi 2021–2025 (domain.md §5.3); the points are ours. */
const exampleCriteria = [
  ['Có tên gọi, địa chỉ cụ thể; đã đăng ký với cơ quan phát động', 10],
  ['Nội dung thuộc lĩnh vực vận động; có cấp ủy, chính quyền lãnh đạo, chỉ đạo', 15],
  ['Nhiều lực lượng tham gia; được Nhân dân đồng tình', 20],
  ['Giải quyết việc bức thiết; hiệu quả thiết thực so với đăng ký', 30],
  ['Có sức lan tỏa, nhân rộng được', 15],
  ['Bền vững, có tính kế thừa', 10],
] as const;
const exampleBands = [
  ['Xuất sắc', 90],
  ['Tốt', 80],
  ['Khá', 65],
  ['Đạt', 50],
  ['Chưa đạt', 0],
] as const;

interface Line {
  readonly text: string;
  readonly top: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** Words of an award on paper whose frame and heading are printed already; sizes grow with the sheet. */
function certificateLines(scale: number): Line[] {
  const line = (text: string, top: number, size: number, isBold = false): Line => ({
    text,
    top: Math.round(top * scale),
    size: Math.round(size * scale),
    isBold,
  });
  return [
    line('{issuer}', 48, 16, true),
    line('Tặng {award}', 66, 22, true),
    line('{recipient}', 88, 24, true),
    line('{post}, {unit}', 104, 15),
    line('{achievement}', 116, 15),
    line('Quyết định số {number}, {date}', 140, 13),
    line('{place}, {today}', 150, 13),
  ];
}

function idOf(place: number): string {
  return `01900000-0110-7000-8000-${String(place).padStart(12, '0')}`;
}

const track = sql`'2026-01-01T00:00:00.000Z', '', '2026-01-01T00:00:00.000Z', '', NULL, 1`;

async function seed(database: Kysely<unknown>): Promise<void> {
  for (const [index, [name, level, authority, basis, notes]] of kinds.entries()) {
    await sql`
      INSERT INTO award_kinds VALUES (${idOf(index + 1)}, ${name}, ${level}, ${authority}, ${basis},
        NULL, NULL, 2, 3, ${(index + 1) * 10}, ${notes}, ${track})`.execute(database);
  }
  const criteria = exampleCriteria.map(([title, maximum]) => ({ title, maximum }));
  const bands = exampleBands.map(([name, from]) => ({ name, from }));
  await sql`
    INSERT INTO criteria_sets VALUES (${idOf(101)},
      'Thẩm định mô hình “Dân vận khéo” (ví dụ, không phải mẫu chính thức)', '', NULL, NULL,
      ${JSON.stringify(criteria)}, ${JSON.stringify(bands)}, 10,
      'Không có thang điểm chính thức cho mô hình; cơ quan sửa theo hướng dẫn của địa phương.',
      ${track})`.execute(database);
  await sql`
    INSERT INTO certificate_layouts VALUES (${idOf(201)}, 'Phôi A4 ngang', 'A4', 1, 0, 0,
      ${JSON.stringify(certificateLines(1))}, 10, ${track})`.execute(database);
  await sql`
    INSERT INTO certificate_layouts VALUES (${idOf(202)}, 'Phôi A3 ngang', 'A3', 1, 0, 0,
      ${JSON.stringify(certificateLines(Math.SQRT2))}, 20, ${track})`.execute(database);
}

/** Kinds of awards, proposals, awards and who is whom among their recipients; criteria and appraisals. */
export const awards = {
  version: 110,
  name: 'awards',
  async up(database: Kysely<unknown>): Promise<void> {
    await createCatalogues(database);
    await createAwards(database);
    await createAppraisals(database);
    await seed(database);
  },
};
