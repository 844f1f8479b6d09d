import { useTranslation } from 'react-i18next';
import type { ModelWhole } from '../../../shared/contract/models.ts';
import { registrationItems } from '../../../shared/domain/models.ts';
import type { Office } from '../../../shared/domain/organisations.ts';
import { formatQuantity } from '../../../shared/domain/quantities.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import registerClasses from '../../print/RegisterPaper.module.css';
import classes from './RegistrationPaper.module.css';

interface RegistrationPaperProps {
  readonly whole: ModelWhole;
  readonly office: Office;
}

/** Where nothing is written yet there is room for a pen. */
const blank = '…………………………………………………………………………………………';

/**
 * The registration form of a model (phiếu đăng ký, domain.md §4.3): its ten items, who registers it, and where
 * to sign.
 */
export function RegistrationPaper({ whole, office }: RegistrationPaperProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const { line, model, year } = whole;
  const expected = year.expected.map(formatQuantity).join('; ');
  const subject = [model.subject, model.subjectPost, model.subjectUnit].filter(Boolean).join(', ');
  const facts = [
    ['models.fields.unit', line.unitName],
    ['models.fields.kind', translate(`models.kind.${year.kind}`)],
    ['models.fields.subject', subject],
    ['models.fields.place', model.place],
    ['models.fields.fieldId', line.field],
    ['models.fields.linkedMovements', year.linkedMovements.join('; ')],
  ] as const;
  const items = registrationItems.map((item) => ({
    title: translate(`models.fields.${item}`),
    text: item === 'outputs' ? [year[item], expected].filter(Boolean).join('\n') : year[item],
  }));
  const all = [{ title: translate('models.fields.title'), text: model.title }, ...items];
  return (
    <article className={`${registerClasses['paper']} ${classes['form']}`} lang="vi">
      <header className={classes['head']}>
        <p>{office.name.toUpperCase()}</p>
        <p className={registerClasses['office']}>{(line.unitName || blank).toUpperCase()}</p>
        <h1 className={registerClasses['title']}>{translate('models.paper.registration.title')}</h1>
        <p className={registerClasses['date']}>
          {[line.movement, translate('models.year', { year: year.year }).toLowerCase()]
            .filter(Boolean)
            .join(', ')}
        </p>
      </header>
      {facts.map(([title, text]) => (
        <p key={title}>
          <span className={registerClasses['office']}>{translate(title)}:</span> {text || blank}
        </p>
      ))}
      {all.map(({ title, text }, index) => (
        <section key={title}>
          <h2>
            {index + 1}. {title}
          </h2>
          <p className={classes['text']}>{text || `${blank}\n${blank}`}</p>
        </section>
      ))}
      <footer className={classes['signatures']}>
        <p className={registerClasses['office']}>{translate('models.paper.registration.draws')}</p>
        <p className={registerClasses['office']}>{translate('models.paper.registration.signs')}</p>
      </footer>
    </article>
  );
}
