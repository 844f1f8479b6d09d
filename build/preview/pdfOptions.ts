import type { PrintToPDFOptions } from 'electron';
import type { Page } from 'playwright-core';

type PdfOptions = NonNullable<Parameters<Page['pdf']>[0]>;

/** Electron's default margin: 1 cm. */
const defaultMargin = 0.4;

function paper(pageSize: PrintToPDFOptions['pageSize']): PdfOptions {
  if (typeof pageSize !== 'object') return { format: pageSize ?? 'Letter' };
  return { width: `${pageSize.width}in`, height: `${pageSize.height}in` };
}

/** Electron's names and units (inches) for what Chromium's `Page.printToPDF` takes. */
export function pdfOptions(options: PrintToPDFOptions): PdfOptions {
  const { headerTemplate, footerTemplate, pageRanges, scale, margins = {} } = options;
  const inches = (value = defaultMargin) => `${value}in`;
  return {
    ...paper(options.pageSize),
    margin: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
    },
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    tagged: options.generateTaggedPDF ?? false,
    outline: options.generateDocumentOutline ?? false,
    ...(headerTemplate !== undefined && { headerTemplate }),
    ...(footerTemplate !== undefined && { footerTemplate }),
    ...(pageRanges !== undefined && { pageRanges }),
    ...(scale !== undefined && { scale }),
  };
}
