import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { seriousFaults } from './pages/accessibility.ts';
import { button, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';

/*
 * Coverage, study and targets through the window, on the sample. Each test goes on where the one before
 * ended.
 */

const office = new SampleOffice();
let page: Page;

beforeAll(() => {
  page = office.page;
});

const dialog = () => page.getByRole('dialog');
const line = (name: string) => page.getByRole('row', { name });

test('the overview has the counts as the reports need them', async () => {
  await goTo(page, 'coverage');
  for (const ratio of ['11/11 (100%)', '42/67 (62,7%)', '29/29 (100%)']) {
    await page.getByRole('gridcell', { name: ratio, exact: true }).waitFor();
  }
  expect(await seriousFaults(page)).toEqual([]);
});

test('those missing are one click away', async () => {
  await page.getByRole('gridcell', { name: '42/67 (62,7%)', exact: true }).click();
  await page.getByRole('button', { name: words('coverage.missing.button', { count: 25 }) }).click();
  await dialog().getByText('Doanh nghiệp mẫu 15', { exact: true }).waitFor();
  expect(await dialog().getByRole('row').count()).toBe(25);
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

test('one unit is marked in its row, several at once, and one undo takes that back', async () => {
  await page.getByRole('textbox', { name: words('records.search') }).fill('mau 5');
  await line('Sở, ban, ngành mẫu 50').getByText(words('coverage.state.own')).click();
  await page.getByText('43/67 (64,2%)', { exact: true }).waitFor();
  for (const number of [51, 52]) {
    await line(`Sở, ban, ngành mẫu ${number}`).getByRole('checkbox').click();
  }
  await button(page, words('coverage.state.folded')).click();
  await page.getByText('45/67 (67,2%)', { exact: true }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('43/67 (64,2%)', { exact: true }).waitFor();
});

test('a new demand says whom it asks while it is written', async () => {
  await page.keyboard.press('Control+n');
  await dialog().getByLabel(words('coverage.requirement.title')).fill('Báo cáo kết quả');
  await dialog()
    .getByRole('combobox', { name: words('coverage.requirement.levels') })
    .click();
  await page.getByRole('option', { name: words('units.level.province'), exact: true }).click();
  await dialog()
    .getByRole('combobox', { name: words('coverage.requirement.kinds') })
    .click();
  await page.getByRole('option', { name: words('units.kind.enterprise'), exact: true }).click();
  await dialog()
    .getByText(/^15 đơn vị: /)
    .waitFor();
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
  await page.getByText('0/15 (0%)', { exact: true }).waitFor();
});

test('a study session adds to its step', async () => {
  await page.getByRole('tab', { name: words('coverage.tabs.study') }).click();
  await page.getByText(words('coverage.study.none')).waitFor();
  await page.keyboard.press('Control+n');
  await dialog()
    .getByRole('combobox', { name: words('coverage.study.step') })
    .click();
  await page.getByRole('option', { name: 'Viết bài thu hoạch' }).click();
  await dialog().getByLabel(words('coverage.study.members'), { exact: true }).fill('38');
  await dialog().getByLabel(words('coverage.study.membersTotal')).fill('40');
  await dialog().getByLabel(words('coverage.study.essays')).fill('36');
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
  await page.getByText('38/40 (95%)', { exact: true }).first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('a deadline of ten years is counted from the document', async () => {
  await page.getByRole('tab', { name: words('coverage.tabs.deadlines') }).click();
  await page.keyboard.press('Control+n');
  await dialog().getByLabel(words('coverage.deadlines.interval')).fill('10 năm');
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
  await page.getByText('25/02/2020', { exact: true }).waitFor();
});

test('the five targets of the scheme are judged, and say why', async () => {
  await goTo(page, 'targets');
  const verdicts = page.getByRole('gridcell', { name: /^(Đạt|Vượt|Chưa đạt)/ });
  await verdicts.nth(4).waitFor();
  expect(await verdicts.allInnerTexts()).toEqual(['Đạt', 'Chưa đạt', 'Đạt', 'Đạt', 'Vượt']);
  expect(await verdicts.last().getAttribute('title')).toContain('cao hơn mức giao ít nhất 80%');
  expect(await seriousFaults(page)).toEqual([]);
});

test('the scheme shows commune by commune what the register of models counts', async () => {
  await page.getByRole('gridcell', { name: /trên tất cả các lĩnh vực/ }).click();
  const panel = page.getByRole('complementary');
  await panel.getByText('Cách tính: 6 trên 8.').waitFor();
  await panel.getByText('Phường Sông Cầu', { exact: false }).first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('a figure typed in the panel changes the verdict', async () => {
  await page.getByRole('gridcell', { name: /Sự hài lòng của người dân/ }).click();
  const panel = page.getByRole('complementary');
  await panel.getByText(/cao hơn mức giao ít nhất 80%/).waitFor();
  await panel.getByLabel(words('targets.panel.period'), { exact: true }).fill('2020');
  await panel.getByLabel(words('targets.panel.part'), { exact: true }).fill('80');
  await panel.getByLabel(words('targets.panel.whole'), { exact: true }).fill('100');
  await button(page, words('targets.panel.addFigure')).click();
  await panel.getByText(/Thực hiện 80%, đúng mức giao/).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('the list of those missing goes onto paper', async () => {
  await goTo(page, 'coverage');
  await page.getByRole('gridcell', { name: '43/67 (64,2%)', exact: true }).click();
  await page.getByRole('button', { name: words('coverage.missing.button', { count: 24 }) }).click();
  await button(page, words('coverage.missing.print')).click();
  await page.getByRole('heading', { name: words('coverage.missing.paperTitle') }).waitFor();
  await page.getByText('còn 24 đơn vị', { exact: false }).waitFor();
});
