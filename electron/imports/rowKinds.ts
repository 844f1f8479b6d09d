import type { ImportLayout } from '../../shared/contract/imports.ts';
import { looksLikeDocumentNumber } from '../workbooks/cellContent.ts';
import { rowClassifier, type RowClass } from '../workbooks/classifyRow.ts';
import type { SheetRow } from '../workbooks/types.ts';
import {
  packedKinds,
  pieceColumn,
  pieceKind,
  pieceText,
  toSheetRow,
  type PackedRow,
} from './packedRows.ts';
import { toTableLayout } from './proposeLayout.ts';

/**
 * Says what each row under the header is, in order. Nearly all rows of a register have a running number
 * and a document number or a real date: they are data without a closer look.
 */
export class RowKinds {
  readonly #classify: (row: SheetRow) => RowClass;
  readonly #ordinal: number | undefined;
  readonly #number: number | undefined;
  #isSigned = false;

  constructor(layout: ImportLayout) {
    const table = toTableLayout(layout);
    this.#classify = rowClassifier(table);
    this.#ordinal = layout.columns.slice(0, 2).find(({ field }) => field === 'ordinal')?.index;
    this.#number = layout.columns.find(({ field }) => field === 'numberSymbol')?.index;
  }

  kindOf(row: PackedRow): RowClass {
    if (!this.#isSigned && this.#isPlainData(row.pieces)) return 'data';
    const kind = this.#classify(toSheetRow(row));
    // A blank row says nothing about where the table ends.
    if (kind !== 'blank') this.#isSigned = kind === 'signature';
    return kind;
  }

  #isPlainData(pieces: readonly string[]): boolean {
    const first = pieces[1];
    if (first === undefined || pieceColumn(first) !== this.#ordinal) return false;
    if (pieceKind(first) !== packedKinds.number) return false;
    for (let index = 2; index < pieces.length; index++) {
      const piece = pieces[index] ?? '';
      if (pieceKind(piece) === packedKinds.date) return true;
      if (pieceColumn(piece) === this.#number) return looksLikeDocumentNumber(pieceText(piece));
    }
    return false;
  }
}
