import i18next from 'i18next';
import { z } from 'zod';
import { fieldProblem } from './fieldProblems.ts';

z.config({
  // Before any schema is used: zod's fast path compiles code, which the page's security policy forbids.
  jitless: true,
  // Forms show a schema's sentence at the field; it is put in words when it is needed, in the page's language.
  customError: (issue) => i18next.t(`errors.field.${fieldProblem(issue)}`),
});
