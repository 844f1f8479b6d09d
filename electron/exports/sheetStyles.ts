import type { Alignment, Borders, Font, Style } from 'exceljs';

const font: Partial<Font> = { name: 'Times New Roman', size: 12 };
const boldFont: Partial<Font> = { ...font, bold: true };
const line = { style: 'thin' } as const;
const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const fromLeft: Partial<Alignment> = { vertical: 'top', wrapText: true };
const centred: Partial<Alignment> = { ...fromLeft, horizontal: 'center' };

/**
 * The looks of all cells (domain.md §3.3, §3.5: Times New Roman, header bold and centred, thin border).
 * Each is one object for the whole sheet: ExcelJS recognises a style by its object, and takes twice as
 * long when every cell brings its own.
 */
export const sheetStyles = {
  office: { font, alignment: { horizontal: 'left' } },
  officeName: { font: boldFont, alignment: { horizontal: 'left' } },
  title: { font: { ...boldFont, size: 14 }, alignment: { horizontal: 'center' } },
  note: {
    font: { ...font, italic: true },
    alignment: { horizontal: 'center', vertical: 'top', wrapText: true },
  },
  header: { font: boldFont, border, alignment: { ...centred, vertical: 'middle' } },
  ordinal: { font, border, alignment: centred },
  text: { font, border, alignment: fromLeft },
  centred: { font, border, alignment: centred },
  /** Day and month always with two digits: Excel has no format for the Party's "03/6/2013". */
  day: { font, border, alignment: centred, numFmt: 'dd/mm/yyyy' },
  place: { font: { ...font, italic: true }, alignment: { horizontal: 'center' } },
  drawnUpBy: { font: boldFont, alignment: { horizontal: 'center' } },
} as const satisfies Record<string, Partial<Style>>;
