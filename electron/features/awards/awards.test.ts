import { afterEach, beforeEach, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import {
  awardKindValuesSchema,
  type AwardProposalValues,
  awardProposalValuesSchema,
  type AwardValues,
  awardValuesSchema,
} from '../../../shared/domain/awards.ts';
import { modelsContract } from '../../../shared/contract/models.ts';
import { moveSchema } from '../../../shared/domain/modelCycle.ts';
import { directiveValuesSchema } from '../../../shared/domain/directives.ts';
import { successionValuesSchema, unitValuesSchema } from '../../../shared/domain/units.ts';
import { listRegister } from '../../cli/listRegister.ts';
import { insertNamedAward, readAwardNames } from '../../database/awards/namedAwards.ts';
import { listUndoable } from '../../database/undoableChanges.ts';
import { makeTestContext, type TestContext } from '../../testContext.ts';
import { directivesHandlers } from '../directives/handlers.ts';
import { modelsHandlers } from '../models/handlers.ts';
import { historyHandlers } from '../history/handlers.ts';
import { unitsHandlers } from '../units/handlers.ts';
import {
  awardKindsHandlers,
  awardPapersHandlers,
  awardProposalsHandlers,
  awardsHandlers,
  certificateLayoutsHandlers,
  recipientMergesHandlers,
} from './handlers.ts';

let context: TestContext;

beforeEach(async () => {
  context = await makeTestContext();
});
afterEach(() => context.dispose());

async function kindNamed(name: string): Promise<string> {
  const kinds = await awardKindsHandlers.list({}, context);
  return kinds.find((kind) => kind.name === name)?.id ?? '';
}

async function propose(
  recipient: string,
  values: Partial<AwardProposalValues> = {},
): Promise<string> {
  const proposal = awardProposalValuesSchema.parse({ recipient, ...values });
  return (await awardProposalsHandlers.create({ values: proposal }, context)).id;
}

async function award(recipient: string, values: Partial<AwardValues> = {}): Promise<string> {
  const given = awardValuesSchema.parse({ recipient, ...values });
  return (await awardsHandlers.create({ values: given }, context)).id;
}

function decision(proposalIds: string[], more: object = {}) {
  return {
    proposalIds,
    awardKindId: null,
    decisionId: null,
    decisionNumber: '120/QĐ-UBND',
    decisionOn: '2026-09-10',
    decisionOnText: '10/9/2026',
    issuer: 'Chủ tịch UBND xã',
    movesModels: true,
    ...more,
  };
}

async function addModel(
  title: string,
  state: 'registered' | 'recognised',
  more: { readonly model?: object; readonly year?: object } = {},
): Promise<string> {
  const values = { model: { title, ...more.model }, year: { year: 2026, ...more.year } };
  const created = modelsContract.create.input.parse(values);
  const { id } = await modelsHandlers.create(created, context);
  const steps = state === 'recognised' ? (['checked', 'recognised'] as const) : [];
  for (const to of steps) {
    const level = to === 'recognised' ? 'commune' : null;
    await modelsHandlers.move({ ids: [id], move: moveSchema.parse({ to, level }) }, context);
  }
  return id;
}

async function undoLast(): Promise<void> {
  const [last] = await listUndoable(context.database.kysely, 1);
  await historyHandlers.undo({ changeId: last?.changeId ?? '' }, context);
}

async function addUnit(name: string, validTo: string | null = null): Promise<string> {
  const values = unitValuesSchema.parse({ name, level: 'commune', kind: 'association', validTo });
  return (await unitsHandlers.create({ values }, context)).id;
}

test('a new register knows the usual kinds with authority and vote, and an example of criteria', async () => {
  const kinds = await awardKindsHandlers.list({}, context);
  expect(kinds.map(({ name }) => name)).toContain('Giấy khen');
  expect(kinds.every(({ votesNeeded, votesOf }) => votesNeeded === 2 && votesOf === 3)).toBe(true);
  expect(await certificateLayoutsHandlers.list({}, context)).toHaveLength(2);
});

test('a vote of two thirds passes a proposal, and the rule is that of its kind', async () => {
  const awardKindId = await kindNamed('Giấy khen');
  const one = await propose('Hội CCB xã Cường Lợi', { awardKindId });
  const other = await propose('Tổ dân phố 11A', { awardKindId });
  await awardProposalsHandlers.vote(
    { ids: [one, other], votedOn: '2026-09-01', votesFor: 6, votesCast: 9 },
    context,
  );
  const states = async () =>
    (await awardProposalsHandlers.list({}, context)).map(({ state }) => state);
  expect(await states()).toEqual(['passed', 'passed']);
  const kind = await awardKindsHandlers.get({ id: awardKindId }, context);
  const values = awardKindValuesSchema.parse({ ...kind, votesNeeded: 4, votesOf: 5 });
  await awardKindsHandlers.update({ id: kind.id, revision: kind.revision, values }, context);
  expect(await states()).toEqual(['failed', 'failed']);
});

test('more votes in favour than were cast are refused at their field', async () => {
  const id = await propose('Hội CCB');
  const vote = { ids: [id], votedOn: null, votesFor: 10, votesCast: 9 };
  await expect(awardProposalsHandlers.vote(vote, context)).rejects.toMatchObject({
    fields: { 'values.votesFor': 'moreThanCast' },
  });
});

test('one decision awards five at once, and one undo takes it back', async () => {
  const ids: string[] = [];
  for (const place of [1, 2, 3, 4, 5]) ids.push(await propose(`Thôn ${place}`));
  const { awardIds } = await awardProposalsHandlers.decide(decision(ids), context);
  expect(awardIds).toHaveLength(5);
  const rows = await awardsHandlers.list({}, context);
  expect(rows).toHaveLength(5);
  expect(rows.every(({ decisionNumber }) => decisionNumber === '120/QĐ-UBND')).toBe(true);
  const states = async () =>
    new Set((await awardProposalsHandlers.list({}, context)).map(({ state }) => state));
  expect(await states()).toEqual(new Set(['awarded']));
  await undoLast();
  expect(await awardsHandlers.list({}, context)).toEqual([]);
  expect(await states()).toEqual(new Set(['proposed']));
});

test('models become proposals with what the register knows of them, each once', async () => {
  const id = await addModel('Tuyến đường hoa', 'recognised', {
    model: { subject: 'Chi hội Phụ nữ thôn 3' },
    year: { unit: 'xã Nông Hạ', fieldText: 'Kinh tế', achieved: [{ value: 500, unit: 'm²' }] },
  });
  expect(await awardProposalsHandlers.proposeModels({ modelYearIds: [id] }, context)).toEqual({
    added: 1,
  });
  const [proposal] = await awardProposalsHandlers.list({}, context);
  expect(proposal).toMatchObject({
    recipient: 'Chi hội Phụ nữ thôn 3',
    unit: 'xã Nông Hạ',
    field: 'Kinh tế',
    achievement: '500 m²',
    modelYearId: id,
    modelTitle: 'Tuyến đường hoa',
  });
  const again = await awardProposalsHandlers.proposeModels({ modelYearIds: [id, id] }, context);
  expect(again.added).toBe(0);
  await undoLast();
  expect(await awardProposalsHandlers.list({}, context)).toEqual([]);
});

test('the model that an award is given for goes to "khen thưởng" by the same decision, and back with one undo', async () => {
  const recognised = await addModel('Tuyến đường hoa', 'recognised');
  const registered = await addModel('Camera an ninh', 'registered');
  const ids = [
    await propose('Chi bộ thôn 1', { modelYearId: recognised }),
    await propose('Chi bộ thôn 2', { modelYearId: registered }),
  ];
  const decided = await awardProposalsHandlers.decide(decision(ids), context);
  expect(decided).toMatchObject({ moved: 1, left: ['Camera an ninh (2026)'] });
  const { year, moves } = await modelsHandlers.whole({ id: recognised }, context);
  expect(year.state).toBe('awarded');
  expect(moves.at(-1)).toMatchObject({ basis: '120/QĐ-UBND', happenedOn: '2026-09-10' });
  await undoLast();
  expect((await modelsHandlers.whole({ id: recognised }, context)).year.state).toBe('recognised');
  expect(await awardsHandlers.list({}, context)).toEqual([]);
  await awardProposalsHandlers.decide(decision(ids, { movesModels: false }), context);
  expect((await modelsHandlers.whole({ id: recognised }, context)).year.state).toBe('recognised');
});

test('a proposal that is decided already is not awarded twice', async () => {
  const id = await propose('Thôn 1');
  await awardProposalsHandlers.decide(decision([id]), context);
  expect(await awardProposalsHandlers.decide(decision([id]), context)).toMatchObject({
    awardIds: [],
  });
  expect(await awardsHandlers.list({}, context)).toHaveLength(1);
});

test('a decision needs a document or a number', async () => {
  const id = await propose('Thôn 1');
  const without = decision([id], { decisionNumber: '' });
  await expect(awardProposalsHandlers.decide(without, context)).rejects.toMatchObject({
    code: 'validation',
  });
});

test('an award shows the number of its document as it is now', async () => {
  const values = directiveValuesSchema.parse({
    numberSymbol: '77/QĐ-UBND',
    summary: 'Về việc khen thưởng',
    issuedOn: '2026-08-01',
  });
  const document = await directivesHandlers.create({ values }, context);
  const id = await propose('Thôn 1');
  await awardProposalsHandlers.decide(
    decision([id], { decisionId: document.id, decisionNumber: '' }),
    context,
  );
  expect(await awardsHandlers.list({}, context)).toMatchObject([
    { decisionNumber: '77/QĐ-UBND', decisionOn: '2026-08-01' },
  ]);
});

test('a second award in the year is warned of across spellings, and never refused', async () => {
  await award('Hội LHPN xã Nông Hạ', {
    award: 'Giấy khen',
    decisionNumber: '9/QĐ-UBND',
    decisionOn: '2026-03-02',
  });
  const id = await propose('Hội Liên hiệp Phụ nữ', { unit: 'xã Nông Hạ' });
  const [row] = await awardProposalsHandlers.list({}, context);
  expect(row?.warnings.map(({ code }) => code)).toEqual(['duplicateInYear']);
  expect(row?.earlier).toHaveLength(1);
  const intent = { proposalIds: [id], awardKindId: null, decisionOn: '2025-12-01' };
  const [lastYear] = await awardProposalsHandlers.check(intent, context);
  expect(lastYear?.warnings.map(({ code }) => code)).toEqual(['voteMissing']);
  await awardProposalsHandlers.decide(decision([id]), context);
  const awards = await awardsHandlers.list({}, context);
  expect(awards.map(({ warnings }) => warnings[0]?.code)).toEqual([
    'duplicateInYear',
    'duplicateInYear',
  ]);
});

test('a body that was merged is warned of with its heir; on a day of its life it is not', async () => {
  const old = await addUnit('Hội CCB xã Cũ');
  const succession = successionValuesSchema.parse({
    kind: 'rename',
    happenedOn: '2025-07-01',
    fromIds: [old],
    toIds: [],
  });
  const newUnits = [unitValuesSchema.parse({ name: 'Hội CCB xã Mới', level: 'commune' })];
  await unitsHandlers.succeed({ succession, newUnits }, context);
  const id = await propose('Hội CCB xã Cũ');
  const [row] = await awardProposalsHandlers.list({}, context);
  expect(row?.warnings).toEqual([
    {
      code: 'dissolved',
      details: { unit: 'Hội CCB xã Cũ', date: '30/6/2025', heirs: 'Hội CCB xã Mới' },
    },
  ]);
  const intent = { proposalIds: [id], awardKindId: null, decisionOn: '2024-05-01' };
  const [then] = await awardProposalsHandlers.check(intent, context);
  expect(then?.warnings.map(({ code }) => code)).toEqual(['voteMissing']);
});

test('two writings are one recipient once merged, and two again when the merge is undone', async () => {
  await award('Tổ 11A', { decisionOn: '2026-01-05' });
  await award('Tổ dân phố 11A', { decisionOn: '2026-02-05' });
  const groups = async () =>
    new Set((await awardsHandlers.list({}, context)).map(({ group }) => group)).size;
  expect(await groups()).toBe(2);
  const values = {
    kind: 'collective',
    recipient: 'Tổ 11A',
    unit: '',
    otherRecipient: 'Tổ dân phố 11A',
    otherUnit: '',
  } as const;
  await recipientMergesHandlers.create({ values }, context);
  expect(await groups()).toBe(1);
  await undoLast();
  expect(await groups()).toBe(2);
});

test('a kind in use is not put into the trash', async () => {
  const awardKindId = await kindNamed('Bằng khen');
  await award('Thôn 1', { awardKindId });
  await expect(awardKindsHandlers.remove({ ids: [awardKindId] }, context)).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('an award written by names finds unit, kind and date, and is listed by the same names', async () => {
  const unitId = await addUnit('Xã Nông Hạ');
  const names = await readAwardNames(context.database.kysely, context.day);
  const named = {
    recipient: 'Bà Quan Thị Giang',
    kind: 'CN',
    unit: 'xã nông hạ',
    award: 'bằng khen',
    decisionNumber: '900/QĐ-UBND',
    decisionDate: '05/12/2017',
    issuer: 'Chủ tịch UBND tỉnh',
    achievement: 'Nuôi ngựa bạch',
    notes: '',
  };
  await context.database.change(context.clerk, (change) => insertNamedAward(change, named, names));
  expect(await awardsHandlers.list({}, context)).toMatchObject([
    { unitId, awardKindId: await kindNamed('Bằng khen'), kind: 'individual' },
  ]);
  const listed = await listRegister(context, 'awards', { search: 'ngua bach', limit: 10 });
  expect(listed.rows).toMatchObject([
    {
      ...named,
      kind: 'cá nhân',
      unit: 'Xã Nông Hạ',
      award: 'Bằng khen',
      decisionDate: '2017-12-05',
    },
  ]);
  expect((await listRegister(context, 'awards', { search: 'khac', limit: 10 })).total).toBe(0);
});

test('certificates are printed on the paper of their layout', async () => {
  const [, layout] = await certificateLayoutsHandlers.list({}, context);
  const printed: unknown[] = [];
  const paper = {
    toPdf: async () => {},
    print: async (...asked: unknown[]) => printed.push(asked[0], asked[2]) > 0,
  };
  const id = await award('Thôn 1');
  const order = {
    jobId: newId(),
    paper: 'certificates',
    ids: [id],
    layoutId: layout?.id ?? null,
  } as const;
  await awardPapersHandlers.print(
    { ...order, ids: [id] },
    { ...context, database: context.database, clerk: context.clerk, paper },
  );
  expect(printed).toEqual([
    `/print/awards/certificates?ids=${id}&layout=${layout?.id ?? ''}`,
    { size: 'A3', isLandscape: true },
  ]);
});
