import { Button, Group } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { type DirectiveFilter, directiveFilterSchema } from '../../../shared/domain/directives.ts';
import { FilterChip } from '../../components/FilterChip.tsx';
import { type FacetName, facetNames, facetValues, isFiltered, withFacet } from './facets.ts';
import { FilterSheet } from './FilterSheet.tsx';
import { SearchField } from './SearchField.tsx';
import { useDirectiveFacets } from './useDirectives.ts';

/** All filters and what stands beside them take so many pixels; a second line would cost a row of the list. */
const narrowBelow = 960;

interface FilterBarProps {
  readonly filter: DirectiveFilter;
  readonly onChange: (filter: DirectiveFilter, isTyping: boolean) => void;
  readonly onLeaveSearch: () => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  /** What stands at the right end: views, columns. */
  readonly children: ReactNode;
}

/** Search and filters above the list, each filter with its counts. */
export function FilterBar({
  filter,
  onChange,
  onLeaveSearch,
  searchRef,
  children,
}: FilterBarProps) {
  const { t } = useTranslation();
  const facets = useDirectiveFacets(filter);
  const nameOf = (facet: FacetName, value: string | number, label: string): string => {
    if (value === 'none')
      return facet === 'levels' ? t('directives.level.none') : t('directives.filter.none');
    if (facet === 'levels') return t(`directives.level.${value}` as 'directives.level.none');
    if (facet === 'statuses') return t(`directives.status.${value}` as 'directives.status.unknown');
    return label === '' ? String(value) : label;
  };
  const { ref, width } = useElementSize();
  const isNarrow = width > 0 && width < narrowBelow;
  const chips = facetNames.map((facet) => (
    <FilterChip
      key={facet}
      label={t(`directives.filter.${facet}`)}
      options={(facets.data?.[facet] ?? []).map((option) => ({
        ...option,
        label: nameOf(facet, option.value, option.label),
      }))}
      values={facetValues(filter, facet)}
      onChange={(values) => onChange(withFacet(filter, facet, values), false)}
      isNested={isNarrow}
    />
  ));
  const chosen = facetNames.filter((facet) => facetValues(filter, facet).length > 0).length;
  return (
    <Group ref={ref} gap={6} style={{ rowGap: 4 }}>
      <SearchField
        value={filter.search}
        inputRef={searchRef}
        onSearch={(search) => onChange({ ...filter, search }, true)}
        onLeave={onLeaveSearch}
      />
      {isNarrow ? <FilterSheet chosen={chosen}>{chips}</FilterSheet> : chips}
      {isFiltered(filter) && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconX size={14} />}
          onClick={() => onChange(directiveFilterSchema.parse({}), false)}
        >
          {t('directives.filter.clear')}
        </Button>
      )}
      <Group gap={2} wrap="nowrap" ml="auto">
        {children}
      </Group>
    </Group>
  );
}
