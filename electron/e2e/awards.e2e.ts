import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { seriousFaults } from './pages/accessibility.ts';
import { ask } from './pages/bridge.ts';
import { button, chooseClerk, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';
import { countPdfPages } from './pages/paperFiles.ts';

/*
 * Awards through the window: proposals, the council's vote, one decision for five, what to know about it,
 * paper, undo and a restart; then an appraisal with its minutes. Each test goes on where the one before
 * ended.
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
/** A field that must be filled: its label carries a star. */
const named = (name: string) => dialog().getByRole('textbox', { name });
const dissolved = 'Hội Cựu chiến binh huyện Na Rì';

async function save(): Promise<void> {
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
}

async function show(view: 'awards' | 'proposals' | 'appraisals'): Promise<void> {
  await page
    .getByRole('radiogroup', { name: words('awards.views.label') })
    .getByText(words(`awards.views.${view}`), { exact: true })
    .click();
}

async function choose(label: string, option: string): Promise<void> {
  await dialog().getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** A row as another window would add it. */
async function create(register: 'units' | 'awardProposals', values: object): Promise<void> {
  await ask(page, [register, 'create'], { values }, z.unknown());
}

async function writePdf(name: string): Promise<string> {
  const file = office.fileAt(name);
  await office.dialogs.answerSave(file);
  await button(page, words('exports.preview.pdf')).click();
  await page.getByText(words('exports.preview.written', { fileName: name })).waitFor();
  expect(existsSync(file)).toBe(true);
  await button(page, words('exports.preview.close')).first().click();
  return file;
}

test('an award of this year is recorded, of a person only name, post, unit and achievement', async () => {
  await goTo(page, 'awards');
  await page.getByText(words('awards.empty')).waitFor();
  await page.keyboard.press('Control+n');
  await named(words('awards.fields.recipient')).fill('Hội LHPN xã Nông Hạ');
  await choose(words('awards.fields.awardKindId'), 'Giấy khen');
  await field(words('awards.fields.decisionNumber')).fill('9/QĐ-UBND');
  await field(words('awards.fields.decisionOn')).fill('2/3/2026');
  await save();
  await line('Hội LHPN xã Nông Hạ').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('five are proposed, and the list says who is gone and who was awarded this year', async () => {
  await create('units', {
    name: dissolved,
    level: 'district',
    kind: 'association',
    validTo: '2025-06-30',
  });
  await show('proposals');
  await page.getByText(words('awards.emptyProposals')).waitFor();
  await page.keyboard.press('Control+n');
  await named(words('awards.fields.recipient')).fill('Bà Quan Thị Giang');
  await choose(words('awards.fields.kind'), words('awards.kind.individual'));
  await field(words('awards.fields.post')).fill('Hội viên nông dân');
  await dialog().getByText(words('awards.personOnly')).waitFor();
  await dialog()
    .getByRole('combobox', { name: words('awards.fields.unit') })
    .fill('xã Xuân La');
  await choose(words('awards.fields.awardKindId'), 'Giấy khen');
  expect(await seriousFaults(page)).toEqual([]);
  await save();
  const others = [dissolved, 'Tổ dân phố 11A', 'Khối Dân vận xã Quân Bình'];
  for (const recipient of others) {
    await create('awardProposals', { recipient });
  }
  await create('awardProposals', { recipient: 'Hội Liên hiệp Phụ nữ', unit: 'xã Nông Hạ' });
  await line('Hội Liên hiệp Phụ nữ').click();
  await panel()
    .getByText(
      words('awards.warning.duplicateInYear', {
        award: 'Giấy khen',
        number: '9/QĐ-UBND',
        date: '02/3/2026',
      }),
    )
    .waitFor();
  await line(dissolved).click();
  await panel().getByText('Thông tư 15/2025/TT-BNV').first().waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('the vote of the council is entered for all five at once', async () => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+a');
  await button(page, words('awards.voteAction')).first().click();
  await field(words('awards.fields.votesFor')).fill('6');
  await field(words('awards.fields.votesCast')).fill('9');
  await save();
  await line('6/9').getByText(words('awards.state.passed')).waitFor();
});

test('one decision awards all five in spite of the warnings, and one undo takes it back', async () => {
  const decide = async () => {
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await button(page, words('awards.decideAction')).first().click();
    await dialog().getByText('Thông tư 15/2025/TT-BNV').first().waitFor();
    await field(words('awards.fields.decisionNumber')).fill('120/QĐ-UBND');
    await field(words('awards.fields.decisionOn')).fill('10/11/2026');
    await field(words('awards.fields.issuer')).fill('Chủ tịch UBND xã');
    await choose(words('awards.fields.awardKindId'), 'Giấy khen');
    await save();
    await page.getByText(words('awards.decided', { count: 5 })).waitFor();
    await line(words('awards.state.awarded')).waitFor();
  };
  await decide();
  await page.keyboard.press('Control+z');
  await line(words('awards.state.passed')).waitFor();
  await decide();
});

test('the lists and a certificate each become PDF, on the paper of the layout', async () => {
  await button(page, words('awards.print')).first().click();
  await page.getByRole('menuitem', { name: words('awards.printList') }).click();
  await page.getByRole('heading', { name: words('awards.paper.proposals.title') }).waitFor();
  expect(countPdfPages(await writePdf('de-nghi.pdf'))).toBe(1);
  await show('awards');
  await line('120/QĐ-UBND').waitFor();
  await button(page, words('awards.print')).first().click();
  await page
    .getByRole('menuitem', { name: words('awards.printCertificates', { layout: 'Phôi A3 ngang' }) })
    .click();
  await page.getByText('Tặng Giấy khen').first().waitFor();
  const file = await writePdf('giay-khen.pdf');
  expect(countPdfPages(file)).toBe(6);
  // A3 lying, in points.
  expect(readFileSync(file, 'latin1')).toMatch(/MediaBox\s*\[0 0 119[01][.\d]* 84[12]/);
});

test('an appraisal adds up its points, ranks them and prints its minutes', async () => {
  await show('appraisals');
  await page.getByText(words('appraisals.empty')).waitFor();
  await page.keyboard.press('Control+n');
  await named(words('appraisals.fields.modelTitle')).fill('Hiến đất làm đường');
  await dialog()
    .getByRole('combobox', { name: words('appraisals.fields.criteriaSet') })
    .click();
  await page.getByRole('option', { name: /ví dụ, không phải mẫu chính thức/ }).click();
  await field(words('appraisals.assessor', { place: 1 })).fill('Nguyễn Văn Chấm');
  const cells = dialog().locator('tbody input');
  for (const [index, points] of [10, 15, 20, 30, 10, 5].entries()) {
    await cells.nth(index).fill(String(points));
  }
  const result = { total: '90', maximum: '100', rank: 'Xuất sắc' };
  await dialog().getByText(words('appraisals.result', result)).waitFor();
  await button(page, words('appraisals.addComparison')).click();
  await field(words('appraisals.itemOf', { place: 1 })).fill('Đất hiến');
  await field(words('appraisals.registeredOf', { place: 1 })).fill('800 m2');
  await field(words('appraisals.achievedOf', { place: 1 })).fill('1.000 m²');
  await dialog().getByText('125%').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await save();
  await line('Hiến đất làm đường').click();
  await button(page, words('appraisals.printMinutes')).click();
  await page.getByRole('heading', { name: words('appraisals.minutes.title') }).waitFor();
  expect(countPdfPages(await writePdf('bien-ban.pdf'))).toBe(1);
});

test('kinds of awards are rows that the office edits', async () => {
  await goTo(page, 'settings');
  await page.getByRole('tab', { name: words('settings.tabs.awardKinds') }).click();
  await page.getByText('Chủ tịch Ủy ban nhân dân tỉnh, thành phố').waitFor();
  await page.getByRole('tab', { name: words('settings.tabs.criteriaSets') }).click();
  await page.getByText('Xuất sắc ≥ 90').waitFor();
  await page.getByRole('tab', { name: words('settings.tabs.certificates') }).click();
  await page.getByText('Phôi A3 ngang').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});

test('everything is still there after a restart', async () => {
  page = await office.restart();
  await chooseClerk(page);
  await goTo(page, 'awards');
  await line('120/QĐ-UBND').waitFor();
  expect(await page.getByRole('row', { name: '120/QĐ-UBND' }).count()).toBe(5);
  await show('proposals');
  await line(words('awards.state.awarded')).waitFor();
});
