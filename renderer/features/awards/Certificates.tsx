import { useTranslation } from 'react-i18next';
import type { AwardRow } from '../../../shared/contract/awards.ts';
import { fillBlanks } from '../../../shared/domain/awardRules.ts';
import type { CertificateLayoutValues } from '../../../shared/domain/awards.ts';
import type { Office } from '../../../shared/domain/organisations.ts';
import { formatDate, precisionOf } from '../../../shared/domain/partialDates.ts';
import type { Translate } from '../../../shared/locales/index.ts';
import classes from './Certificates.module.css';
import { PageSetup } from '../../print/PageSetup.tsx';

interface CertificatesProps {
  readonly rows: readonly AwardRow[];
  readonly office: Office;
  readonly layout: CertificateLayoutValues;
  /** Today, ISO. */
  readonly today: string;
}

/** "ngày 10 tháng 9 năm 2026"; a month or a year alone as it is. */
function longDate(date: string | null, translate: Translate): string {
  if (date === null) return '';
  if (precisionOf(date) !== 'day') return formatDate(date);
  const [year = '', month = '', day = ''] = date.split('-');
  return translate('awards.paper.longDate', { day, month, year });
}

/** A certificate each, on one sheet each; the offsets move all lines of all sheets alike. */
export function Certificates({ rows, office, layout, today }: CertificatesProps) {
  const { i18n } = useTranslation();
  // Paper is Vietnamese whatever the screen's language.
  const translate = i18n.getFixedT('vi') as Translate;
  const { paper, isLandscape, offsetX, offsetY, lines } = layout;
  const sheet = `${paper.toLowerCase()}-${isLandscape ? 'landscape' : 'portrait'}`;
  const valuesOf = (row: AwardRow) => ({
    recipient: row.recipient,
    post: row.post,
    unit: row.unitName,
    achievement: row.achievement,
    model: row.modelTitle,
    award: row.awardName,
    number: row.decisionNumber,
    date: longDate(row.decisionOn, translate) || row.decisionOnText,
    issuer: row.issuer,
    place: office.place,
    today: longDate(today, translate),
  });
  return (
    <>
      <PageSetup size={paper} isLandscape={isLandscape} margin="0" hasNumbers={false} />
      {rows.map((row) => (
        <section key={row.id} className={`${classes['certificate']} ${classes[sheet]}`} lang="vi">
          <div
            className={classes['shifted']}
            style={{ transform: `translate(${offsetX}mm, ${offsetY}mm)` }}
          >
            {lines.map(({ text, top, size, isBold }) => (
              <p
                key={`${top} ${text}`}
                className={classes['line']}
                style={{ top: `${top}mm`, fontSize: `${size}pt`, fontWeight: isBold ? 700 : 400 }}
              >
                {fillBlanks(text, valuesOf(row))}
              </p>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
