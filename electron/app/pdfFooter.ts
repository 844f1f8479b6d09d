import type { Translate } from '../../shared/locales/index.ts';

/** The foot of every printed page, "Trang 2/5"; the engine fills the two numbers. */
export function pdfFooter(translate: Translate): string {
  const text = translate('files.pageNumber', {
    page: '<span class="pageNumber"></span>',
    pages: '<span class="totalPages"></span>',
  });
  return `<div style="width:100%;text-align:center;font-family:'Times New Roman',Tinos,serif;font-size:9pt">${text}</div>`;
}
