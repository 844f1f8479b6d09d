import { Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { type Icon, IconFileText, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formatDate } from '../../shared/domain/partialDates.ts';
import { exactText, foldText } from '../../shared/domain/vietnamese.ts';
import type { resources } from '../../shared/locales/index.ts';
import { api } from '../api/client.ts';

/** A page, as `frame.nav` has words for it. */
type PageName = keyof (typeof resources)['vi']['translation']['frame']['nav'];

interface PaletteProps {
  readonly pages: readonly {
    readonly name: PageName;
    readonly path: string;
    readonly Icon: Icon;
  }[];
}

/** A handful of documents: more are found on the register's page. */
const shownDocuments = 7;

/**
 * Enter means the first line. The list marks it when the letters change and offers no way to do so for
 * lines that come a moment later, from the register.
 */
function markFirstLine(): void {
  const lines = [...document.querySelectorAll('[data-action]')];
  const isMarked = lines.some((line) => line.hasAttribute('data-selected'));
  if (!isMarked) lines[0]?.setAttribute('data-selected', 'true');
}

/** "Tìm mọi thứ": pages, commands and documents by a few letters, marks or no marks. */
export function Palette({ pages }: PaletteProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const wanted = foldText(query);
  const found = useQuery({
    // With marks another order is due: "dang" on the way to "đảng" must not answer for it.
    queryKey: ['directives', 'palette', exactText(query)],
    queryFn: () => api.directives.list({ filter: { search: query }, limit: shownDocuments }),
    enabled: wanted !== '',
  });
  const matches = (label: string) => foldText(label).includes(wanted);
  const pageActions: SpotlightActionData[] = pages
    .map(({ name, path, Icon: PageIcon }) => ({
      id: name,
      label: t(`frame.nav.${name}`),
      leftSection: <PageIcon size={18} stroke={1.6} />,
      onClick: () => void navigate(path),
    }))
    .filter(({ label }) => matches(label));
  const commands: SpotlightActionData[] = [
    {
      id: 'new',
      label: t('frame.palette.new'),
      leftSection: <IconPlus size={18} />,
      onClick: () => void navigate('/directives/new'),
    },
  ].filter(({ label }) => matches(label));
  const documents: SpotlightActionData[] = (wanted === '' ? [] : (found.data?.rows ?? [])).map(
    (row) => ({
      id: row.id,
      label: row.numberSymbol || row.alias || row.summary,
      description: [
        row.issuedOn === null ? '' : formatDate(row.issuedOn),
        row.issuer,
        row.numberSymbol === '' && row.alias === '' ? '' : row.summary,
      ]
        .filter((part) => part !== '')
        .join(' · '),
      leftSection: <IconFileText size={18} stroke={1.6} />,
      onClick: () => void navigate(`/directives?id=${row.id}`),
    }),
  );
  useEffect(markFirstLine, [found.data]);
  return (
    <Spotlight
      shortcut={null}
      attributes={{ content: { 'aria-label': t('frame.keys.palette') } }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      query={query}
      onQueryChange={setQuery}
      // Filtered above, without marks; the list's own filter would ask for them.
      filter={(_query, actions) => actions}
      actions={[
        { group: t('frame.palette.documents'), actions: documents },
        { group: t('frame.palette.pages'), actions: pageActions },
        { group: t('frame.palette.commands'), actions: commands },
      ].filter(({ actions }) => actions.length > 0)}
      nothingFound={t('frame.palette.empty')}
      searchProps={{ placeholder: t('frame.search'), leftSection: <IconSearch size={18} /> }}
      scrollable
      maxHeight={460}
    />
  );
}
