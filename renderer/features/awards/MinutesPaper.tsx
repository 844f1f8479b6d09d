import { useTranslation } from 'react-i18next';
import type { AppraisalRow } from '../../../shared/contract/appraisals.ts';
import { appraise } from '../../../shared/domain/appraisals.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import type { Office } from '../../../shared/domain/organisations.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import registerClasses from '../../print/RegisterPaper.module.css';
import { shareText } from './ComparisonTable.tsx';
import { shownDate } from '../../../shared/domain/awardRules.ts';
import classes from './MinutesPaper.module.css';

interface MinutesProps {
  readonly row: AppraisalRow;
  readonly office: Office;
  /** Today, ISO. */
  readonly today: string;
}

interface PartProps {
  readonly row: AppraisalRow;
  readonly translate: Translate;
}

function Comparisons({ row, translate }: PartProps) {
  return (
    <table className={registerClasses['table']}>
      <thead>
        <tr>
          {(['item', 'registered', 'achieved', 'share'] as const).map((column) => (
            <th key={column}>{translate(`appraisals.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row.comparisons.map((each) => (
          <tr key={`${each.item} ${each.registered}`}>
            <td>{each.item}</td>
            <td>{each.registered}</td>
            <td>{each.achieved}</td>
            <td className={registerClasses['centred']}>{shareText(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Points({ row, translate }: PartProps) {
  const { means, total, maximum } = appraise(row);
  const centred = registerClasses['centred'];
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formatNumber(value);
  return (
    <table className={registerClasses['table']}>
      <colgroup>
        <col style={{ width: '64%' }} />
        <col style={{ width: '18%' }} />
        <col style={{ width: '18%' }} />
      </colgroup>
      <thead>
        <tr>
          <th>{translate('appraisals.criterion')}</th>
          <th>{translate('appraisals.maximum')}</th>
          <th>{translate('appraisals.mean')}</th>
        </tr>
      </thead>
      <tbody>
        {row.criteria.map((criterion, index) => (
          <tr key={criterion.title}>
            <td>{criterion.title}</td>
            <td className={centred}>{formatNumber(criterion.maximum)}</td>
            <td className={centred}>{shown(means[index])}</td>
          </tr>
        ))}
        <tr>
          <th>{translate('appraisals.sum')}</th>
          <th>{formatNumber(maximum)}</th>
          <th>{shown(total)}</th>
        </tr>
      </tbody>
    </table>
  );
}

function Head({ row, translate }: PartProps) {
  const { totals } = appraise(row);
  const subject = [row.recipient, row.unitName].filter(Boolean).join(', ');
  return (
    <>
      <p>
        {translate('appraisals.minutes.held', {
          date: shownDate(row.heldOn, row.heldOnText) || '…',
          place: row.place || '…',
        })}
      </p>
      <p>{translate('appraisals.minutes.model', { title: row.modelTitle })}</p>
      {subject !== '' && <p>{translate('appraisals.minutes.subject', { subject })}</p>}
      <p>{translate('appraisals.minutes.criteria', { name: row.criteriaSet })}</p>
      <h2>{translate('appraisals.minutes.members')}</h2>
      {row.assessors.map(({ name, post }, index) => {
        const member = [name || '…', post].filter(Boolean).join(', ');
        const total = totals[index] ?? null;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- paper is written once, in the order of the sheet
          <p key={index}>
            {index + 1}.{' '}
            {total === null
              ? member
              : translate('appraisals.minutes.member', {
                  name: member,
                  total: formatNumber(total),
                })}
          </p>
        );
      })}
    </>
  );
}

/** The minutes of an appraisal (biên bản thẩm định), to be signed. */
export function MinutesPaper({ row, office, today }: MinutesProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language: it goes to other offices.
  const translate = i18n.getFixedT('vi') as Translate;
  const { total, maximum, rank } = appraise(row);
  const [year = '', month = '', day = ''] = today.split('-');
  return (
    <article className={`${registerClasses['paper']} ${classes['minutes']}`} lang="vi">
      <header>
        <p>{office.parent.toUpperCase()}</p>
        <p className={registerClasses['office']}>{office.name.toUpperCase()}</p>
        <p className={registerClasses['date']}>
          {translate('exports.placeAndDate', { place: office.place || '…', day, month, year })}
        </p>
        <h1 className={registerClasses['title']}>{translate('appraisals.minutes.title')}</h1>
      </header>
      <Head row={row} translate={translate} />
      <h2>{translate('appraisals.minutes.comparisons')}</h2>
      <Comparisons row={row} translate={translate} />
      <h2>{translate('appraisals.minutes.points')}</h2>
      <Points row={row} translate={translate} />
      <h2>{translate('appraisals.minutes.conclusion')}</h2>
      <p>
        {translate('appraisals.result', {
          total: total === null ? '…' : formatNumber(total),
          maximum: formatNumber(maximum),
          rank: rank === '' ? '…' : rank,
        })}
      </p>
      <p>{row.conclusion}</p>
      <footer className={classes['signatures']}>
        <p className={registerClasses['office']}>{translate('appraisals.minutes.secretary')}</p>
        <p className={registerClasses['office']}>{translate('appraisals.minutes.chair')}</p>
      </footer>
    </article>
  );
}
