import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, translationOptions } from '../../shared/locales/index.ts';

/** The window's address names another language than Vietnamese (`?lang=en`); what it says else is ignored. */
const asked = new URLSearchParams(location.search).get('lang');
const language = languages.find((known) => known === asked) ?? 'vi';

document.documentElement.lang = language;
void i18next.use(initReactI18next).init({ ...translationOptions, lng: language });
