import { Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { directiveFilterSchema } from '../../shared/domain/directives.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { api } from '../api/client.ts';
import { MenuButton } from '../components/MenuButton.tsx';
import type { WorkYears } from './useWorkYears.ts';

interface YearMenuProps {
  readonly years: WorkYears;
  readonly addressFor: (years: WorkYears) => string;
}

const everything = directiveFilterSchema.parse({});

/** "Năm 2026": the year whose documents the register shows, or all of them. */
export function YearMenu({ years, addressFor }: YearMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const facets = useQuery({
    queryKey: ['directives', 'facets', everything],
    queryFn: () => api.directives.facets({ filter: everything }),
    enabled: isOpen,
  });
  const nameOf = (year: WorkYears[number]) =>
    year === 'none' ? t('frame.year.none') : t('frame.year.one', { year: String(year) });
  const [only] = years;
  const text =
    only === undefined
      ? t('frame.year.all')
      : years.length === 1
        ? nameOf(only)
        : t('frame.year.several', { count: formatNumber(years.length) });
  const choose = (wanted: WorkYears) => void navigate(addressFor(wanted));
  const found = facets.data?.years ?? [];
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={setIsOpen} width={200}>
      <Menu.Target>
        <MenuButton>{text}</MenuButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => choose([])}>{t('frame.year.all')}</Menu.Item>
        {found.map(({ value, count }) => {
          const year = typeof value === 'number' ? value : 'none';
          return (
            <Menu.Item
              key={value}
              rightSection={
                <Text size="sm" c="dimmed">
                  {formatNumber(count)}
                </Text>
              }
              onClick={() => choose([year])}
            >
              {nameOf(year)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
