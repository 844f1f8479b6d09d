import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '../../../shared/contract/units.ts';
import { formatDate } from '../../../shared/domain/partialDates.ts';
import { api } from '../../api/client.ts';
import { foldedFilter } from '../foldedFilter.ts';

/** More than this are not read; typing narrows. */
const shownAtOnce = 60;
/** All units of a province and of all times fit. */
const mostUnits = 5000;

/** Every unit of all times, or those of a day, read once and kept. */
export function useUnitChoices(day: string | null = null): readonly UnitSummary[] {
  const { data } = useQuery({
    queryKey: ['units', 'choices', day],
    queryFn: () => api.units.choices({ day, limit: mostUnits }),
  });
  return data ?? [];
}

/** Names, with the last day where a unit is gone: two communes of one name are told apart. */
function useOptions(day: string | null | undefined) {
  const { t } = useTranslation();
  const units = useUnitChoices(day ?? null);
  return units.map(({ id, name, validTo }) => ({
    value: id,
    label: validTo === null ? name : t('units.until', { name, date: formatDate(validTo) }),
  }));
}

interface UnitSelectProps {
  readonly label: string;
  readonly value?: string | null;
  readonly onChange: (id: string | null) => void;
  /** Only units that live on the day. */
  readonly day?: string | null;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
}

/** One unit, found while typing, with and without marks. */
export function UnitSelect({ day, ...rest }: UnitSelectProps) {
  return (
    <Select
      {...rest}
      data={useOptions(day)}
      searchable
      clearable
      limit={shownAtOnce}
      filter={foldedFilter}
    />
  );
}

interface UnitsSelectProps {
  readonly label: string;
  readonly value?: string[];
  readonly onChange: (ids: string[]) => void;
  readonly day?: string | null;
  readonly error?: ReactNode;
}

/** Several units. */
export function UnitsSelect({ day, ...rest }: UnitsSelectProps) {
  return (
    <MultiSelect
      {...rest}
      data={useOptions(day)}
      searchable
      clearable
      hidePickedOptions
      limit={shownAtOnce}
      filter={foldedFilter}
    />
  );
}
