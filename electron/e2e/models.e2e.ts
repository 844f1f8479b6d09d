import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { seriousFaults } from './pages/accessibility.ts';
import { button, goTo, words } from './pages/office.ts';
import { SampleOffice } from './pages/sample.ts';

/*
 * "Dân vận khéo" through the window: a movement with a deadline, models registered, recognised together by
 * one decision, replicated, counted and looked at again. Each test goes on where the one before ended.
 */

const office = new SampleOffice();
let page: Page;

beforeAll(() => {
  page = office.page;
});

const dialog = () => page.getByRole('dialog');
const panel = () => page.getByRole('complementary');
const line = (name: string) => page.getByRole('row', { name }).first();
const box = (name: string) => dialog().getByRole('textbox', { name });
const column = (state: 'registered' | 'checked' | 'recognised' | 'exemplary') =>
  page.getByRole('region', { name: words(`models.state.${state}`) });

type View = 'board' | 'table' | 'numbers' | 'checks' | 'movements';

async function show(view: View): Promise<void> {
  await page
    .getByText(words(`models.view.${view}`), { exact: true })
    .first()
    .click();
}

async function save(): Promise<void> {
  await page.keyboard.press('Control+s');
  await dialog().waitFor({ state: 'hidden' });
}

async function chooseYear(year: number): Promise<void> {
  await page.getByRole('combobox', { name: words('models.fields.year'), exact: true }).click();
  await page.getByRole('option', { name: words('models.year', { year }) }).click();
}

/** Chooses all cards of a column and takes a step with them. */
async function moveAll(from: 'registered' | 'checked', fill: () => Promise<void>): Promise<void> {
  const boxes = column(from).getByRole('checkbox');
  for (const card of await boxes.all()) await card.check();
  await button(page, words('models.move.title')).click();
  await fill();
  await save();
}

async function chooseStep(state: 'checked' | 'recognised'): Promise<void> {
  await dialog()
    .getByRole('combobox', { name: words('models.fields.to') })
    .click();
  await page.getByRole('option', { name: words(`models.state.${state}`), exact: true }).click();
}

test('the sample shows the exemplars of the province by step and as a list', async () => {
  await goTo(page, 'models');
  await page.getByRole('heading', { name: words('models.title') }).waitFor();
  await chooseYear(2017);
  await column('exemplary').getByText('Chăn nuôi ngựa bạch').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await show('table');
  await line('Quan Thị Giang').click();
  await panel().getByText('xã Xuân La, huyện Pác Nặm').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

test('a movement gets the usual fields and a deadline that stands in the list of deadlines', async () => {
  await show('movements');
  await button(page, words('movements.new')).click();
  await box(words('movements.fields.title')).fill('Dân vận khéo năm 2016, đợt thử');
  await save();
  await panel().getByText('Xây dựng hệ thống chính trị', { exact: true }).waitFor();
  await panel()
    .getByRole('button', { name: words('movements.panel.addDeadline') })
    .click();
  await panel()
    .getByRole('textbox', { name: words('movements.fields.dueOn'), exact: true })
    .fill('25/10/2049');
  await panel()
    .getByRole('button', { name: words('records.save') })
    .click();
  await panel().getByText('25/10/2049').waitFor();
  expect(await seriousFaults(page)).toEqual([]);
  // Beside its name stands how much is overdue.
  await page
    .getByRole('navigation')
    .getByRole('button', { name: words('frame.nav.deadlines') })
    .click();
  await page.getByText('Đăng ký: Dân vận khéo năm 2016, đợt thử').first().waitFor();
});

test('models are registered with results in numbers as people write them', async () => {
  await goTo(page, 'models');
  await chooseYear(2016);
  await page.getByText(words('models.empty')).waitFor();
  for (const title of ['Camera an ninh', 'Tuyến đường hoa']) {
    await page.keyboard.press('Control+n');
    await box(words('models.fields.title')).fill(title);
    await box(words('models.fields.achieved')).fill('hơn 1.585 m2 đất; 30 ngày công');
    await dialog().getByText('hơn 1.585 m² đất · 30 ngày công').waitFor();
    await save();
    await column('registered').getByText(title).waitFor();
  }
  await panel().getByText('hơn 1.585 m² đất; 30 ngày công').waitFor();
  await page.keyboard.press('Escape');
});

test('several models are recognised by one decision, and one undo takes it back', async () => {
  await moveAll('registered', () => chooseStep('checked'));
  await column('checked').getByText('Camera an ninh').waitFor();
  const recognise = async () => {
    await chooseStep('recognised');
    await dialog()
      .getByRole('combobox', { name: words('models.fields.level') })
      .click();
    await page.getByRole('option', { name: words('models.level.commune') }).click();
    await box(words('models.fields.happenedOn')).fill('10/11/2016');
    await box(words('models.fields.basis')).fill('Quyết định số 12-QĐ/ĐU');
    await dialog()
      .getByText(words('models.move.all', { count: 2 }))
      .waitFor();
  };
  await moveAll('checked', recognise);
  await column('recognised').getByText('Tuyến đường hoa').waitFor();
  await page.keyboard.press('Control+z');
  await column('checked').getByText('Tuyến đường hoa').waitFor();
  await moveAll('checked', recognise);
  await column('recognised').getByText('Tuyến đường hoa').click();
  await panel().getByText('Quyết định số 12-QĐ/ĐU').waitFor();
});

test('a model that is done again elsewhere goes to "nhân rộng" in the same step', async () => {
  await panel()
    .getByRole('button', { name: words('models.panel.replicate') })
    .click();
  await box(words('models.fields.where')).fill('Tổ dân phố 5');
  await save();
  await panel().getByText('Tổ dân phố 5').first().waitFor();
  await panel().getByText(words('models.state.replicated'), { exact: true }).first().waitFor();
  await panel()
    .getByRole('button', { name: `${words('records.edit')}: Tổ dân phố 5` })
    .click();
  await box(words('models.fields.where')).fill('Tổ dân phố 6');
  await save();
  const remove = panel().getByRole('button', { name: `${words('records.remove')}: Tổ dân phố 6` });
  await remove.click();
  await panel().getByText(words('models.panel.noReplications')).waitFor();
  await page.keyboard.press('Control+z');
  await remove.waitFor();
  await page.keyboard.press('Escape');
});

test('a number leads to the list behind it', async () => {
  await show('numbers');
  const recognised = words('models.numbers.step.recognised');
  await page
    .getByRole('button', { name: `${words('models.numbers.whole')}, ${recognised}: 2` })
    .click();
  await line('Camera an ninh').waitFor();
  await line('Tuyến đường hoa').waitFor();
  await page.getByRole('status').getByText('2 dòng').waitFor();
});

test('every recognised model is looked at once a year', async () => {
  await show('checks');
  await page.getByText(words('models.checks.summary', { ratio: '0/2 (0%)' })).waitFor();
  await page
    .getByRole('row', { name: 'Camera an ninh' })
    .getByRole('button', { name: words('models.checks.record') })
    .click();
  await box(words('models.fields.notes')).fill('Vẫn duy trì');
  await save();
  await page.getByText(words('models.checks.summary', { ratio: '1/2 (50%)' })).waitFor();
  expect(await seriousFaults(page)).toEqual([]);
});
