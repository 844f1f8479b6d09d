import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { translationOptions } from '../../shared/locales/index.ts';

void i18next.use(initReactI18next).init({ ...translationOptions, lng: 'vi' });
