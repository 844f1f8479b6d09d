import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { seriousFaults } from './pages/accessibility.ts';
import { button, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';

/*
 * Action programs through the window: from an empty page to tasks, a change of several, an adjusted
 * deadline, a period, a finding that becomes a task, and paper. Each test goes on where the one before ended.
 */

const office = new SampleOffice();
let page: Page;

beforeAll(() => {
  page = office.page;
});

const dialog = () => page.getByRole('dialog');
const panel = () => page.getByRole('complementary');
const line = (name: string) => page.getByRole('row', { name }).first();
const field = (name: string) => dialog().getByLabel(name, { exact: true });

async function save(): Promise<void> {
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
}

async function show(view: 'table' | 'tree' | 'months' | 'timeline' | 'reviews'): Promise<void> {
  await page.getByText(words(`programs.views.${view}`), { exact: true }).click();
}

async function addTask(title: string, deadline: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await dialog()
    .getByRole('textbox', { name: words('tasks.fields.title') })
    .fill(title);
  await field(words('tasks.fields.dueOn')).fill(deadline);
  await save();
  await line(title).waitFor();
}

test('the sample has the programs of the founding texts', async () => {
  await goTo(page, 'programs');
  await page.getByRole('heading', { name: words('programs.title') }).waitFor();
  await line('Đề án “Nâng cao hiệu quả phong trào dân vận khéo').waitFor();
  await line('Đảng ủy phường Thượng Thanh').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('a program is made and gets its tasks, deadlines as written and as understood', async () => {
  await page.keyboard.press('Control+n');
  await dialog()
    .getByRole('textbox', { name: words('programs.fields.title') })
    .fill('Kế hoạch công tác dân vận năm 2026');
  await field(words('programs.fields.numberSymbol')).fill('12-KH/ĐU');
  await field(words('programs.fields.issuedOn')).fill('05/01/2026');
  await field(words('programs.fields.period')).fill('năm 2026');
  await page.keyboard.press('Control+s');
  await page.getByText(words('tasks.empty')).waitFor();
  await addTask('Ra mắt mô hình Dân vận khéo', 'quý I/2020');
  await addTask('Tập huấn cán bộ dân vận', 'tháng 6/2049');
  await line('Ra mắt mô hình').getByText(words('tasks.state.overdue'), { exact: true }).waitFor();
  await line('Tập huấn').getByText(words('tasks.state.notStarted'), { exact: true }).waitFor();
});

test('several tasks are changed together, seen before, and one undo takes it back', async () => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await button(page, words('directives.bulk.edit')).click();
  await dialog()
    .getByRole('combobox', { name: words('tasks.fields.leadUnit') })
    .fill('Khối Dân vận');
  await dialog()
    .getByText(words('tasks.bulk.preview', { count: 2, total: 2 }))
    .waitFor();
  await dialog()
    .getByRole('button', { name: words('tasks.bulk.apply', { count: 2 }) })
    .click();
  await dialog().waitFor({ state: 'hidden' });
  await line('Khối Dân vận').waitFor();
  await page.keyboard.press('Control+z');
  await line('Khối Dân vận').waitFor({ state: 'hidden' });
});

test('a later deadline is kept with its reason beside the first one', async () => {
  await line('Ra mắt mô hình').click();
  await panel()
    .getByRole('button', { name: words('tasks.adjust.title') })
    .click();
  await field(words('tasks.adjust.deadline')).fill('quý II/2049');
  await dialog()
    .getByRole('textbox', { name: words('tasks.adjust.reason') })
    .fill('điều chỉnh lần 1 theo KH số 15-KH/ĐU');
  await save();
  await panel().getByText('điều chỉnh lần 1 theo KH số 15-KH/ĐU').waitFor();
  await panel()
    .getByText(words('tasks.panel.firstDeadline', { date: 'quý I/2020' }))
    .waitFor();
  await panel().getByText(words('tasks.state.notStarted'), { exact: true }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('groups, months and the line of time show the same tasks', async () => {
  await button(page, words('programs.more')).click();
  await page.getByRole('menuitem', { name: words('programs.group.new') }).click();
  await dialog()
    .getByRole('textbox', { name: words('programs.group.title') })
    .fill('I. CÔNG TÁC TUYÊN TRUYỀN');
  await save();
  await show('tree');
  await page.getByRole('region', { name: 'I. CÔNG TÁC TUYÊN TRUYỀN' }).waitFor();
  await show('months');
  await page
    .getByRole('region', { name: words('programs.month', { month: 6, year: '2049' }) })
    .getByRole('button', { name: 'Tập huấn' })
    .waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await show('timeline');
  await page.getByRole('button', { name: /^Tập huấn cán bộ dân vận: tháng 6\/2049/ }).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('the month list is paper that can be kept as PDF', async () => {
  await button(page, words('directives.print')).click();
  await page.getByRole('heading', { name: words('programs.paper.title') }).waitFor();
  const file = office.fileAt('nhiem-vu.pdf');
  await office.dialogs.answerSave(file);
  await button(page, words('exports.preview.pdf')).click();
  await page.getByText(words('exports.preview.written', { fileName: 'nhiem-vu.pdf' })).waitFor();
  expect(existsSync(file)).toBe(true);
  await button(page, words('exports.preview.close')).first().click();
});

test('each period of a recurring task is recorded by itself', async () => {
  await goTo(page, 'programs');
  await line('Đề án “Nâng cao').click();
  await line('Thẩm định, rà soát').click();
  await panel()
    .getByRole('button', { name: /^năm 2018/ })
    .click();
  await dialog().getByLabel(words('tasks.fields.doneOn')).fill('15/11/2018');
  await dialog()
    .getByRole('button', { name: words('records.save') })
    .click();
  await panel()
    .getByRole('button', { name: `năm 2018 ${words('tasks.state.done')}` })
    .waitFor();
  await line('Thẩm định, rà soát').getByText('33%').waitFor();
});

test('a finding of a review becomes a task of the next program in one step', async () => {
  await goTo(page, 'programs');
  await line('Đảng ủy xã Thạch Điền').click();
  await show('reviews');
  const finding = page.getByRole('listitem').filter({ hasText: 'Đề nghị cấp trên tăng cường' });
  await finding.getByRole('button', { name: words('reviews.becomeTask') }).click();
  const program = dialog().getByRole('combobox', { name: words('reviews.chooseProgram') });
  await program.fill('nam 2026');
  await page.getByRole('option', { name: /Kế hoạch công tác dân vận năm 2026/ }).click();
  await dialog()
    .getByRole('button', { name: words('reviews.becomeTask') })
    .click();
  await finding.getByText(words('reviews.becameTask')).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await goTo(page, 'programs');
  await line('12-KH/ĐU').click();
  await line('Đề nghị cấp trên tăng cường tập huấn').waitFor();
});

test('what is due stands in the list of deadlines and opens on the page of its program', async () => {
  await goTo(page, 'deadlines');
  await button(page, 'Vận động mọi người dân chung sức xây dựng để xã cán đích xã nông thôn mới')
    .first()
    .click();
  await panel().getByText(words('tasks.panel.noOpinions')).waitFor();
  await page.getByRole('heading', { name: /^Chương trình hành động/ }).waitFor();
});
