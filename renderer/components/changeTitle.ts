import type { TFunction } from 'i18next';
import type { HistoryEntry } from '../../shared/contract/history.ts';

/** What was done to what: "Sửa văn bản". */
export function deedText(
  { action, subject }: Pick<HistoryEntry, 'action' | 'subject'>,
  t: TFunction,
): string {
  const deed = t(`history.action.${action}`);
  // What is done with an import says so itself: "Nhập từ tệp", "Hoàn tác lần nhập".
  if (subject === 'imports') return deed;
  // "Hoàn tác văn bản" would say that the document is completed.
  if (action === 'undo') return t('history.undoOf', { subject: t(`history.subject.${subject}`) });
  return t('history.deed', { action: deed, subject: t(`history.subject.${subject}`) });
}

/** The same in the whole log, where the name of the row stands beside it; an import names its workbook. */
export function logTitle(entry: HistoryEntry, t: TFunction): string {
  const { source, subject } = entry;
  if (source === null || subject === 'imports') return deedText(entry, t);
  return t('history.updatedFromFile', { fileName: source.fileName });
}

/**
 * An entry in the history of one document: what was done to the document itself needs no name, its files
 * and links do.
 */
export function changeTitle(entry: HistoryEntry, t: TFunction): string {
  const { action, subject, label, source } = entry;
  if (source !== null) {
    const { fileName, row } = source;
    return row === null
      ? t('history.updatedFromFile', { fileName })
      : t('history.importedRow', { fileName, row });
  }
  if (subject === 'directives') return t(`history.action.${action}`);
  return t('history.named', { deed: deedText(entry, t), label });
}
