import { Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { directiveFilterSchema } from '../../shared/domain/directives.ts';
import { localToday } from '../../shared/domain/moments.ts';
import { formatNumber } from '../../shared/domain/numbers.ts';
import { api } from '../api/client.ts';
import { MenuButton } from '../components/MenuButton.tsx';
import type { WorkYears } from './useWorkYears.ts';

interface YearMenuProps {
  readonly years: WorkYears;
  /** The page that is open shows only rows of these years; others show everything, and say so. */
  readonly isOfYears: boolean;
  /** What is chosen shows documents; their numbers stand beside the years. */
  readonly isRegister: boolean;
  readonly addressFor: (years: WorkYears) => string;
}

const everything = directiveFilterSchema.parse({});

/** "Năm 2026": the year whose rows the lists of documents, programs and activities show, or all of them. */
export function YearMenu({ years, isOfYears, isRegister, addressFor }: YearMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [today] = useState(localToday);
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
  // Beside other lists the numbers of documents would mislead, and years without documents count too.
  const thisYear = Number(today.slice(0, 4));
  const isListed = found.some(({ value }) => value === thisYear);
  const offered = isRegister || isListed ? found : [{ value: thisYear, count: 0 }, ...found];
  return (
    <Menu position="bottom-end" opened={isOpen} onChange={setIsOpen} width={200}>
      <Menu.Target>
        <MenuButton>
          {isOfYears || only === undefined ? text : t('frame.year.notHere', { year: text })}
        </MenuButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => choose([])}>{t('frame.year.all')}</Menu.Item>
        {offered.map(({ value, count }) => {
          const year = typeof value === 'number' ? value : 'none';
          return (
            <Menu.Item
              key={value}
              rightSection={
                isRegister && (
                  <Text size="sm" c="dimmed">
                    {formatNumber(count)}
                  </Text>
                )
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
