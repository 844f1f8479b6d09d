import { AppShell, Badge, Group, NavLink, ScrollArea, Text } from '@mantine/core';
import {
  IconAlarm,
  IconChecklist,
  IconAward,
  IconFileImport,
  IconFileText,
  IconHelp,
  IconHistory,
  IconHome,
  IconListCheck,
  IconSettings,
  IconSitemap,
  IconTable,
  IconTarget,
  IconTrash,
  IconTrophy,
  IconUsers,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { api } from '../api/client.ts';
import classes from './AppFrame.module.css';
import { BackupState } from './BackupState.tsx';
import { ClerkMenu } from './ClerkMenu.tsx';
import { Palette } from './Palette.tsx';
import { SearchButton } from './SearchButton.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { ShownJobs } from './ShownJobs.tsx';
import { useGlobalKeys } from './useGlobalKeys.ts';
import { useNearestDeadlines } from '../components/useNearestDeadlines.ts';
import { useWorkYears } from './useWorkYears.ts';
import { WaitingNotice } from './WaitingNotice.tsx';
import { YearMenu } from './YearMenu.tsx';

const pages = [
  { name: 'home', path: '/', Icon: IconHome },
  { name: 'deadlines', path: '/deadlines', Icon: IconAlarm },
  { name: 'directives', path: '/directives', Icon: IconFileText },
  { name: 'coverage', path: '/coverage', Icon: IconChecklist },
  { name: 'targets', path: '/targets', Icon: IconTarget },
  { name: 'programs', path: '/programs', Icon: IconListCheck },
  { name: 'models', path: '/models', Icon: IconTrophy },
  { name: 'awards', path: '/awards', Icon: IconAward },
  { name: 'activities', path: '/activities', Icon: IconUsers },
  { name: 'figures', path: '/figures', Icon: IconTable },
  { name: 'units', path: '/units', Icon: IconSitemap },
  { name: 'imports', path: '/imports', Icon: IconFileImport },
  { name: 'history', path: '/history', Icon: IconHistory },
  { name: 'trash', path: '/trash', Icon: IconTrash },
  { name: 'settings', path: '/settings', Icon: IconSettings },
  { name: 'help', path: '/help', Icon: IconHelp },
] as const;

/** How much is overdue, beside the page that lists it; nothing when nothing is. */
function OverdueCount() {
  const { t } = useTranslation();
  const { overdue: count } = useNearestDeadlines();
  if (count === 0) return null;
  const text = t('deadlines.badge', { count });
  return (
    <Badge size="sm" variant="light" color="red" title={text} aria-label={text}>
      {formatNumber(count)}
    </Badge>
  );
}

/** The window: what stands above and left of every page (ui.md). */
export function AppFrame() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const office = useQuery({ queryKey: ['office', 'get'], queryFn: () => api.office.get({}) });
  const { entryOf, ...yearMenu } = useWorkYears();
  const places = pages.map((page) => ({ ...page, path: entryOf(page.path) }));
  useGlobalKeys();
  const isCurrent = (path: string) => (path === '/' ? pathname === '/' : pathname.startsWith(path));
  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 196, breakpoint: 0 }}
      classNames={{ main: classes['main'] ?? '' }}
    >
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap" miw={0}>
            <Text fw={600} c="accent" style={{ whiteSpace: 'nowrap' }}>
              {t('common.productName')}
            </Text>
            <Text size="sm" c="dimmed" truncate>
              {office.data?.name}
            </Text>
          </Group>
          <SearchButton />
          <Group gap="md" wrap="nowrap">
            <BackupState />
            <YearMenu {...yearMenu} />
            <ClerkMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p={6}>
        <ScrollArea>
          {pages.map(({ name, path, Icon }, place) => (
            <NavLink
              key={name}
              component="button"
              type="button"
              label={t(`frame.nav.${name}`)}
              leftSection={<Icon size={18} stroke={1.6} />}
              active={isCurrent(path)}
              rightSection={name === 'deadlines' && <OverdueCount />}
              className={classes['link'] ?? ''}
              onClick={() => void navigate(places[place]?.path ?? path)}
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main>
        <WaitingNotice />
        <Outlet />
      </AppShell.Main>
      <Palette pages={places} />
      <ShortcutSheet />
      <ShownJobs />
    </AppShell>
  );
}
