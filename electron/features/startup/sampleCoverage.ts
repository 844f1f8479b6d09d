import {
  coverageRequirementValuesSchema,
  type CoverageState,
  unitCoverageValuesSchema,
} from '../../../shared/domain/coverage.ts';
import { directiveDeadlineValuesSchema } from '../../../shared/domain/directiveDeadlines.ts';
import { studySessionValuesSchema } from '../../../shared/domain/study.ts';
import { targetFigureValuesSchema, targetValuesSchema } from '../../../shared/domain/targets.ts';
import type { Change } from '../../database/history.ts';
import {
  coverageRequirementRecord,
  directiveDeadlineRecord,
  studySessionRecord,
  unitCoverageRecord,
} from '../../database/records/coverageRecords.ts';
import { insertRecord } from '../../database/records/recordRows.ts';
import { targetFigureRecord, targetRecord } from '../../database/records/targetRecords.ts';
import { writeSampleUnits } from './sampleCoverageUnits.ts';
import { schemeTitle } from './samplePrograms.ts';
import { schemeTargets } from './sampleTargets.ts';

/*
 * What the founding texts count (domain.md §1.2 rows 6–8, §1.4 rows 8–12, §1.5 row 1): 11/11, 42/67, 29/29
 * and the five targets of Bắc Kạn, as rows, so that the figures come out of queries.
 */

type DirectiveIds = ReadonlyMap<string, string>;

function idOf(directives: DirectiveIds, key: string): string {
  const id = directives.get(key);
  if (id === undefined) throw new Error(`no sample document ${key}`);
  return id;
}

interface SampleRequirement {
  readonly directive: string;
  readonly obligation: 'issue' | 'study' | 'other';
  readonly title: string;
  readonly scope: object;
  readonly dueOn: string | null;
  readonly notes: string;
  /** Units in order and the states that the first of them have; the rest have none. */
  readonly unitIds: readonly string[];
  readonly states: readonly CoverageState[];
}

async function writeRequirement(
  change: Change,
  directives: DirectiveIds,
  sample: SampleRequirement,
): Promise<string> {
  const requirementId = await insertRecord(
    change,
    coverageRequirementRecord,
    coverageRequirementValuesSchema.parse({
      directiveId: idOf(directives, sample.directive),
      obligation: sample.obligation,
      title: sample.title,
      ...sample.scope,
      dueOn: sample.dueOn,
      dueOnText: sample.dueOn === null ? '' : `năm ${sample.dueOn}`,
      notes: sample.notes,
    }),
  );
  for (const [index, state] of sample.states.entries()) {
    await insertRecord(
      change,
      unitCoverageRecord,
      unitCoverageValuesSchema.parse({ requirementId, unitId: sample.unitIds[index], state }),
    );
  }
  return requirementId;
}

function states(own: number, folded: number): CoverageState[] {
  return [...Array(own).fill('own'), ...Array(folded).fill('folded')] as CoverageState[];
}

/** The text is undated; units of the districts of its time are counted. */
const about2014 = 'Bài viết không ghi ngày; thời điểm năm 2014 là của dữ liệu mẫu.';
const splitIsMade =
  'Bài viết nêu 42/67 đơn vị có quy chế riêng hoặc lồng ghép; cách chia 30 riêng, 12 lồng ghép là của dữ liệu mẫu.';

/**
 * Writes units, demands, targets and deadlines of the sample.
 * @param directives ids by the keys of sampleDirectives
 * @param programs ids by their titles
 * @returns ids of the units of Bắc Kạn's scheme by name
 */
export async function writeSampleCoverage(
  change: Change,
  directives: DirectiveIds,
  programs: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const units = await writeSampleUnits(change);
  const { anGiang, haNoi, bacKan } = units;
  const requirement = (sample: SampleRequirement) => writeRequirement(change, directives, sample);
  await writeProvinceDocument(change, directives, anGiang.id);
  await requirement({
    directive: 'QĐ290',
    obligation: 'issue',
    title: 'Xây dựng quy chế công tác dân vận: huyện, thị, thành ủy (An Giang)',
    scope: { levels: ['district'], kinds: ['committee'], underIds: [anGiang.id] },
    dueOn: '2014',
    notes: about2014,
    unitIds: anGiang.committees,
    states: states(11, 0),
  });
  await requirement({
    directive: 'QĐ290',
    obligation: 'issue',
    title: 'Xây dựng quy chế: sở, ban, ngành, doanh nghiệp cấp tỉnh (An Giang)',
    scope: {
      levels: ['province'],
      kinds: ['government', 'enterprise'],
      underIds: [anGiang.id],
    },
    dueOn: '2014',
    notes: `${splitIsMade} ${about2014}`,
    unitIds: anGiang.departments,
    states: states(30, 12),
  });
  await requirement({
    directive: 'ĐH-XV-HN',
    obligation: 'other',
    title: 'Ban dân vận quận, huyện, thị ủy có đủ cán bộ (Hà Nội)',
    scope: { levels: ['district'], kinds: ['advisory'], underIds: [haNoi.id] },
    dueOn: '2014',
    notes: about2014,
    unitIds: haNoi.boards,
    states: states(29, 0),
  });
  const schemeRequirement = await requirement({
    directive: 'ĐA-BK',
    obligation: 'issue',
    title: 'Phổ biến và có kế hoạch thực hiện Đề án (Bắc Kạn)',
    scope: { kinds: ['area', 'government'], underIds: [bacKan.id] },
    dueOn: '2020',
    notes: 'Bài viết nêu mục tiêu 100%; kết quả từng đơn vị là của dữ liệu mẫu.',
    unitIds: [...bacKan.units.values()],
    states: states(14, 6),
  });
  const programId = programs.get(schemeTitle) ?? null;
  const scheme = { directiveId: idOf(directives, 'ĐA-BK'), programId };
  await writeTargets(change, scheme, schemeRequirement, bacKan);
  await writeDeadlines(change, directives);
  return bacKan.units;
}

/** 06-QC/TU carries 290-QĐ/TW out, 155 days after it. */
async function writeProvinceDocument(
  change: Change,
  directives: DirectiveIds,
  provinceId: string,
): Promise<void> {
  const requirementId = await insertRecord(
    change,
    coverageRequirementRecord,
    coverageRequirementValuesSchema.parse({
      directiveId: idOf(directives, 'QĐ290'),
      title: 'Cụ thể hóa ở cấp tỉnh (An Giang)',
      unitIds: [provinceId],
    }),
  );
  await insertRecord(
    change,
    unitCoverageRecord,
    unitCoverageValuesSchema.parse({
      requirementId,
      unitId: provinceId,
      documentId: idOf(directives, 'QC06'),
      doneOn: '2010-07-30',
      doneOnText: '30/7/2010',
    }),
  );
}

async function writeTargets(
  change: Change,
  scheme: { readonly directiveId: string; readonly programId: string | null },
  requirementId: string,
  bacKan: { readonly id: string; readonly units: ReadonlyMap<string, string> },
): Promise<void> {
  for (const { figures, ...target } of schemeTargets({ requirementId, provinceId: bacKan.id })) {
    const targetId = await insertRecord(
      change,
      targetRecord,
      targetValuesSchema.parse({ ...scheme, ...target }),
    );
    for (const { unit, ...figure } of figures) {
      const unitId = bacKan.units.get(unit);
      const values = targetFigureValuesSchema.parse({ targetId, unitId, ...figure });
      await insertRecord(change, targetFigureRecord, values);
    }
  }
}

async function writeDeadlines(change: Change, directives: DirectiveIds): Promise<void> {
  const deadlines = [
    {
      directive: 'NQ25',
      kind: 'review',
      interval: '5 năm',
      doneOn: '2018-05-04',
      doneOnText: 'ngày 04 tháng 5 năm 2018',
      documentId: idOf(directives, 'BC-TĐ'),
    },
    { directive: 'QĐ290', kind: 'review', interval: '4 năm', doneOn: '2014', doneOnText: '' },
    { directive: 'ĐA-BK', kind: 'summary', dueOn: '2020', dueOnText: 'năm 2020', doneOn: '2020' },
  ];
  for (const { directive, ...deadline } of deadlines) {
    await insertRecord(
      change,
      directiveDeadlineRecord,
      directiveDeadlineValuesSchema.parse({
        directiveId: idOf(directives, directive),
        ...deadline,
      }),
    );
  }
  const steps = await change.transaction
    .selectFrom('study_steps')
    .select('id')
    .orderBy('position')
    .limit(1)
    .execute();
  for (const { id: stepId } of steps) {
    await insertRecord(
      change,
      studySessionRecord,
      studySessionValuesSchema.parse({
        directiveId: idOf(directives, 'NQ25'),
        stepId,
        notes:
          'Báo cáo nêu việc học tập, quán triệt và xây dựng chương trình hành động, không nêu ngày và số người.',
      }),
    );
  }
}
