import { Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { MenuButton } from '../../components/MenuButton.tsx';
import { useLayouts } from './useAwards.ts';

interface PrintMenuProps {
  readonly paper: 'awards' | 'proposals';
  /** The rows that are printed. */
  readonly ids: readonly string[];
  /** Only the certificates: a list of one is none. */
  readonly isQuiet?: boolean;
}

/** The list of the rows; of awards a certificate each, on the paper of a layout. */
export function PrintMenu({ paper, ids, isQuiet = false }: PrintMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: layouts = [] } = useLayouts();
  const open = (what: string, layout?: string) => {
    const query = new URLSearchParams({ ids: ids.join(',') });
    if (layout !== undefined) query.set('layout', layout);
    void navigate(`/print/awards/${what}?${query.toString()}`);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <MenuButton icon={<IconPrinter size={15} />} disabled={ids.length === 0}>
          {t('awards.print')}
        </MenuButton>
      </Menu.Target>
      <Menu.Dropdown>
        {!isQuiet && <Menu.Item onClick={() => open(paper)}>{t('awards.printList')}</Menu.Item>}
        {paper === 'awards' &&
          layouts.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => open('certificates', id)}>
              {t('awards.printCertificates', { layout: name })}
            </Menu.Item>
          ))}
        {paper === 'awards' && layouts.length === 0 && (
          <Menu.Item disabled>{t('certificates.missing')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
