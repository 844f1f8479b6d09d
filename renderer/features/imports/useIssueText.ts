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

/** The same for a whole file: a sentence that names something of its row has a title that does not. */
export function useIssueTitle(): (code: string) => string {
  const { t, i18n } = useTranslation();
  const issueText = useIssueText();
  return (code) => {
    const key = `imports.issueTitle.${code}`;
    if (i18n.exists(key)) return t(key as 'imports.title');
    // What it is, not what became of it.
    return issueText({ code, column: 0, details: {} })
      .split(/[.;](?: |$)/, 1)
      .join('');
  };
}
