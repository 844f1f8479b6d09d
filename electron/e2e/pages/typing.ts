import type { Page } from 'playwright-core';

function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** Types as Unikey does: plain letters, then backspaces and the marked syllable in their place. */
export async function typeWithUnikey(page: Page, text: string): Promise<void> {
  for (const syllable of text.split(' ')) {
    const plain = withoutMarks(syllable);
    await page.keyboard.type(plain);
    for (let index = 0; index < plain.length; index += 1) await page.keyboard.press('Backspace');
    await page.keyboard.insertText(`${syllable} `);
  }
}

/** Types as the system's own Vietnamese keyboard does: each syllable is composed, then put in. */
export async function typeByComposition(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const syllable of text.split(' ')) {
    for (let length = 1; length <= syllable.length; length += 1) {
      await session.send('Input.imeSetComposition', {
        text: syllable.slice(0, length),
        selectionStart: length,
        selectionEnd: length,
      });
    }
    await session.send('Input.insertText', { text: syllable });
    await page.keyboard.insertText(' ');
  }
  await session.detach();
}
