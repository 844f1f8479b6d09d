import { Autocomplete, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { UnitSummary } from '../../../shared/contract/units.ts';
import type { Party } from '../../../shared/domain/programs.ts';
import { foldText } from '../../../shared/domain/vietnamese.ts';
import { foldedFilter } from '../foldedFilter.ts';
import { useUnitChoices } from './UnitSelect.tsx';

/** More than this are not read; typing narrows. */
const shownAtOnce = 40;

/** The one unit of that name; of two communes of one name neither is guessed. */
function unitNamed(units: readonly UnitSummary[], name: string): string | null {
  const folded = foldText(name);
  const living = units.filter((unit) => unit.validTo === null && foldText(unit.name) === folded);
  return living.length === 1 ? (living[0]?.id ?? null) : null;
}

/** Names to choose from, each once. */
function namesOf(units: readonly UnitSummary[]): string[] {
  return [...new Set(units.filter(({ validTo }) => validTo === null).map(({ name }) => name))];
}

interface PartyInputProps {
  readonly label: string;
  readonly unitId: string | null;
  readonly name: string;
  readonly onChange: (unitId: string | null, name: string) => void;
  readonly placeholder?: string;
  readonly error?: ReactNode;
}

/** A body: a unit of the register, or only a name that no unit has. */
export function PartyInput({ label, unitId, name, onChange, ...rest }: PartyInputProps) {
  const units = useUnitChoices();
  const stored = units.find(({ id }) => id === unitId)?.name;
  return (
    <Autocomplete
      {...rest}
      label={label}
      value={name === '' ? (stored ?? '') : name}
      maxLength={300}
      data={namesOf(units)}
      limit={shownAtOnce}
      filter={foldedFilter}
      onChange={(typed) => onChange(unitNamed(units, typed), typed)}
    />
  );
}

interface PartiesInputProps {
  readonly label: string;
  readonly value?: readonly Party[];
  readonly onChange: (parties: Party[]) => void;
  readonly description?: string;
  readonly error?: ReactNode;
}

const none: readonly Party[] = [];

/** Several bodies, each a unit or only a name. */
export function PartiesInput({ value = none, onChange, ...rest }: PartiesInputProps) {
  const units = useUnitChoices();
  const known = new Map(value.map((party) => [party.name, party]));
  return (
    <TagsInput
      {...rest}
      value={value.map(({ name }) => name)}
      data={namesOf(units)}
      limit={shownAtOnce}
      filter={foldedFilter}
      // Names may hold commas; a line of its own, or a semicolon, ends one.
      splitChars={[';', '\n']}
      onChange={(names) =>
        onChange(names.map((name) => known.get(name) ?? { unitId: unitNamed(units, name), name }))
      }
    />
  );
}
