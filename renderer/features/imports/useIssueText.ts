import { useTranslation } from 'react-i18next';
import type { ImportIssue } from '../../../shared/contract/imports.ts';

/** The sentence of a problem found while reading; a code without a sentence is shown as it is. */
export function useIssueText(): (issue: ImportIssue) => string {
  const { t, i18n } = useTranslation();
  return ({ code, details }) => {
    const key = `imports.issue.${code}`;
    return i18n.exists(key) ? t(key as 'imports.title', details) : code;
  };
}

/** The same for a whole file: what the sentence would name of one row is left open. */
export function useIssueTitle(): (code: string) => string {
  const issueText = useIssueText();
  return (code) => {
    const sentence = issueText({ code, column: 0, details: {} }).replaceAll(/\{\{\w+\}\}/g, '…');
    // What it is, not what became of it.
    return sentence.split(/[.;](?: |$)/, 1).join('');
  };
}
