import type { RunningApp } from '../harness/launchApp.ts';
import { button, goTo, words } from './office.ts';

/** Chooses a workbook on the import page and waits for its columns. */
export async function openWorkbook({ page, dialogs }: RunningApp, file: string): Promise<void> {
  await goTo(page, 'imports');
  await dialogs.answerOpen([file]);
  await button(page, words('imports.choose')).click();
  await button(page, words('imports.next')).waitFor();
}

/** On to the preview; the answer is the sentence with the sums. */
export async function previewRows({ page }: RunningApp): Promise<string> {
  await button(page, words('imports.next')).click();
  const sentence = page.getByText(/^Đọc [\d.]+ = thêm/).first();
  await sentence.waitFor();
  return (await sentence.textContent()) ?? '';
}

/** The button that writes, whatever the number on it. */
export function commitButton({ page }: RunningApp) {
  return page.getByRole('button', { name: /^Ghi [\d.]+ dòng vào sổ$/ });
}

/** Writes and waits for the sentence that says so. */
export async function commitRows(app: RunningApp): Promise<void> {
  await commitButton(app).click();
  await app.page.getByText(words('imports.done')).waitFor();
}
