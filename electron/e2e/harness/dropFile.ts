import type { Page } from 'playwright-core';

/**
 * Drops a file of the disk on an element of the page. A file made by a script has no path, so the file
 * is chosen in an input first and travels from there; it has its path on every host.
 */
export async function dropFile(page: Page, selector: string, path: string): Promise<void> {
  await page.evaluate(`(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'e2e-file';
    document.body.append(input);
  })()`);
  await page.setInputFiles('#e2e-file', path);
  await page.evaluate(`(() => {
    const input = document.querySelector('#e2e-file');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(input.files[0]);
    input.remove();
    const target = document.querySelector(${JSON.stringify(selector)});
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  })()`);
}
