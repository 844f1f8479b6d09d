import type { ImportColumn } from '../../shared/contract/imports.ts';
import type { LegacyEncoding } from '../../shared/domain/legacyDecoders.ts';
import { decodeAs } from '../../shared/domain/legacyEncodings.ts';
import { repairPdfDamage } from '../../shared/domain/pdfDamage.ts';
import { withoutControls } from '../workbooks/cellText.ts';
import {
  packedKinds,
  pieceColumn,
  pieceEncoding,
  pieceKind,
  pieceText,
  rawText,
  textPiece,
  type PackedRow,
} from './packedRows.ts';

interface Reading {
  readonly encoding: LegacyEncoding | undefined;
  readonly isRepaired: boolean;
}

/**
 * Reads columns otherwise than they were found: in an encoding that the clerk chose, or with the damage
 * of a converted PDF repaired. Texts that are in the chosen encoding already, and Unicode, stay.
 */
export class ColumnReadings {
  readonly #readings = new Map<number, Reading>();

  /** @param found how the columns are written, as staged */
  constructor(
    columns: readonly Pick<ImportColumn, 'index' | 'encoding' | 'damage'>[],
    found: Readonly<Record<string, ImportColumn['encoding']>>,
  ) {
    for (const { index, encoding, damage } of columns) {
      const isRepaired = damage === 'repaired';
      const isAsFound = encoding === 'mixed' || encoding === (found[index] ?? 'unicode');
      if (isAsFound && !isRepaired) continue;
      this.#readings.set(index, { encoding: isAsFound ? undefined : encoding, isRepaired });
    }
  }

  get changesTexts(): boolean {
    return this.#readings.size > 0;
  }

  apply(row: PackedRow): PackedRow {
    if (!this.changesTexts || row.isRefused) return row;
    const pieces = row.pieces.map((piece, index) => {
      const reading = index === 0 ? undefined : this.#readings.get(pieceColumn(piece));
      return reading === undefined ? piece : readAnew(piece, reading, row.pieces[index + 1]);
    });
    return { ...row, pieces };
  }
}

/** The readings of columns in the encoding that is assumed for them. */
export function readingsOf(
  assumed: Readonly<Record<string, LegacyEncoding>>,
  found: Readonly<Record<string, ImportColumn['encoding']>>,
): ColumnReadings {
  const columns = Object.entries(assumed).map(([index, encoding]) => ({
    index: Number(index),
    encoding,
  }));
  return new ColumnReadings(columns, found);
}

function readAnew(piece: string, reading: Reading, next: string | undefined): string {
  const own = pieceEncoding(pieceKind(piece));
  if (own === undefined) return piece;
  let text = pieceText(piece);
  const encoding = reading.encoding ?? own;
  if (encoding !== own) {
    const hasRaw = next !== undefined && pieceKind(next) === packedKinds.raw;
    text = withoutControls(decodeAs(encoding, hasRaw ? rawText(next) : text));
  }
  if (reading.isRepaired) text = repairPdfDamage(text);
  return textPiece(pieceColumn(piece), encoding, text);
}
