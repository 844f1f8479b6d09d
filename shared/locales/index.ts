import { createInstance, type ParseKeys } from 'i18next';
import { english } from './en/en.ts';
import { vietnamese } from './vi/vi.ts';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** All text for people, as i18next wants it. The page, the main process and the command line share it. */
export const resources = { vi: { translation: vietnamese }, en: { translation: english } };

// Makes `t('directives.form.titel')` a compile error wherever i18next is used.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof vietnamese };
  }
}

export type TranslationKey = ParseKeys;
export type TranslationValues = Readonly<Record<string, string | number>>;

/** Text in one language; the values fill the blanks `{{…}}`, and `count` chooses the English plural. */
export type Translate = (key: TranslationKey, values?: TranslationValues) => string;

/** What i18next needs everywhere: Vietnamese first, nothing escaped (React and paper escape themselves). */
export const translationOptions = {
  resources,
  fallbackLng: 'vi',
  supportedLngs: [...languages],
  initAsync: false,
  showSupportNotice: false,
  interpolation: { escapeValue: false },
};

/** A translator without React, for the main process and the command line. */
export function createTranslator(language: Language): Translate {
  const instance = createInstance();
  void instance.init({ ...translationOptions, lng: language });
  return (key, values) => instance.t(key, { ...values });
}
