import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { seriousFaults } from './pages/accessibility.ts';
import { button, chooseClerk, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';
import { countPdfPages } from './pages/paperFiles.ts';

/*
 * Activities, what is left to do after them, and the one list of deadlines. Each test goes on where the one
 * before ended.
 */

const office = new SampleOffice();
let page: Page;

beforeAll(() => {
  page = office.page;
});

const dialog = () => page.getByRole('dialog');
const panel = () => page.getByRole('complementary');
const title = 'Đối thoại với Nhân dân thôn 3';
const task = 'Trả lời kiến nghị về đường liên thôn';
const heading = (name: string) => page.getByRole('heading', { name, exact: true });

test('a dialogue is written down with its numbers', async () => {
  await goTo(page, 'activities');
  await heading(words('activities.title')).waitFor();
  await page.keyboard.press('Control+n');
  await dialog().getByLabel(words('activities.fields.subject')).fill(title);
  await dialog().getByLabel(words('activities.fields.heldOn'), { exact: true }).fill('5/9/26');
  await dialog().getByLabel(words('activities.fields.participants')).fill('120');
  await dialog().getByLabel(words('activities.fields.opinionsReceived')).fill('3');
  await dialog().getByLabel(words('activities.fields.opinionsAnswered')).fill('4');
  await page.keyboard.press('Control+s');
  await dialog().getByText(words('errors.field.moreThanReceived')).waitFor();
  await dialog().getByLabel(words('activities.fields.opinionsAnswered')).fill('2');
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Control+s');
  await page.getByRole('row', { name: title }).click();
  await panel().getByText('05/9/2026').waitFor();
});

test('what is left to do has a deadline, and the deadline stands in the one list', async () => {
  await panel().getByLabel(words('activities.followUps.add'), { exact: true }).fill(task);
  await panel().getByLabel(words('activities.followUps.dueOn'), { exact: true }).fill('1/10/2026');
  await panel()
    .getByRole('button', { name: words('records.add'), exact: true })
    .click();
  await panel().getByText(task).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await goTo(page, 'deadlines');
  await page
    .getByRole('region', { name: words('deadlines.group.overdue') })
    .getByRole('button', { name: task, exact: true })
    .waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('the list of deadlines is seen as paper and written as a PDF', async () => {
  await page.keyboard.press('Control+p');
  await page.getByRole('heading', { name: words('deadlines.paperTitle') }).waitFor();
  await page.getByRole('cell', { name: task }).waitFor();
  const pdf = office.fileAt('due.pdf');
  await office.dialogs.answerSave(pdf);
  await button(page, words('exports.preview.pdf')).click();
  await page.getByText(words('exports.preview.written', { fileName: 'due.pdf' })).waitFor();
  expect(countPdfPages(pdf)).toBe(1);
  await button(page, words('exports.preview.close')).first().click();
  await heading(words('deadlines.title')).waitFor();
});

test('a deadline put off leaves the list with its reason and can be woken', async () => {
  await page.getByRole('button', { name: `${words('deadlines.snooze')}: ${task}` }).click();
  await dialog().getByLabel(words('deadlines.reason')).fill('chờ xã trả lời');
  await dialog()
    .getByRole('button', { name: words('deadlines.snooze'), exact: true })
    .click();
  const snoozed = page.getByRole('region', { name: words('deadlines.snoozed', { count: 1 }) });
  await snoozed.getByText('chờ xã trả lời').waitFor();
  await snoozed.getByRole('button', { name: `${words('deadlines.wake')}: ${task}` }).click();
  await snoozed.waitFor({ state: 'detached' });
});

test('everything is still there after a restart; a tick ends the deadline', async () => {
  page = await office.restart();
  await chooseClerk(page);
  await goTo(page, 'deadlines');
  await button(page, task).click();
  await panel()
    .getByRole('checkbox', { name: `${words('activities.followUps.markDone')}: ${task}` })
    .click();
  await panel().getByRole('checkbox', { checked: true }).waitFor();
  await goTo(page, 'deadlines');
  await heading(words('deadlines.title')).waitFor();
  await page.getByText(task).waitFor({ state: 'detached' });
});
