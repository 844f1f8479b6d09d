import { useTranslation } from 'react-i18next';
import type { ImportIssue } from '../../../shared/contract/imports.ts';
import type { RegisterName } from '../../../shared/contract/registers.ts';
import { formatDate, isPartialDate } from '../../../shared/domain/partialDates.ts';
import { registerIssueKeys } from '../../../shared/domain/registerIssues.ts';

const isoDate = /^\d{4}-/;

/** The words of a register: its fields, its values, and what is said of its rows. */
export function useRegisterWords(
  register: RegisterName,
  titles: Readonly<Record<string, string>> = {},
) {
  const { t, i18n } = useTranslation();
  // Keys that are put together from names of the register; where one has no words, the name is shown.
  const say = (
    key: string,
    otherwise: string,
    details: Record<string, string | number> = {},
  ): string => (i18n.exists(key) ? t(key as 'registers.importExcel', details) : otherwise);

  const fieldTitle = (field: string): string =>
    field === 'secrecy' || field === 'ordinal'
      ? t(`imports.${field}`)
      : (titles[field] ?? say(`registers.fields.${register}.${field}`, field));

  const issueText = (issue: ImportIssue): string => {
    const key = registerIssueKeys(issue).find((candidate) => i18n.exists(candidate));
    return key === undefined ? issue.code : say(key, issue.code, issue.details);
  };

  /** What it is, for a whole file, and not what became of it. */
  const issueTitle = (code: string): string => {
    const keys = [`registers.issueTitle.${code}`, `imports.issueTitle.${code}`];
    const key = keys.find((candidate) => i18n.exists(candidate));
    if (key !== undefined) return say(key, code);
    return issueText({ code, column: 0, details: {} })
      .split(/[.;](?: |$)/, 1)
      .join('');
  };

  const valueText = (_field: string, value: string | undefined): string => {
    if (value === undefined) return '';
    return isoDate.test(value) && isPartialDate(value) ? formatDate(value) : value;
  };

  return { fieldTitle, issueText, issueTitle, valueText };
}
