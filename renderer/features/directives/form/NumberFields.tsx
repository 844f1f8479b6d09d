import { Anchor, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { DirectiveValues } from '../../../../shared/domain/directives.ts';
import { focusOnMount } from '../../../components/focusOnMount.ts';
import { CatalogueInput } from './CatalogueInput.tsx';
import { proposedIssuers, proposedTypes, suggestedNumber } from './proposals.ts';
import type { FormLists } from './useFormLists.ts';

interface NumberFieldsProps {
  readonly form: UseFormReturnType<DirectiveValues>;
  readonly lists: FormLists;
}

interface ProposalLineProps {
  /** Shown in the line, likeliest first. */
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  /** The less likely ones, in a menu: a line for each would push the form down while one types. */
  readonly others: ProposalLineProps['rows'];
  readonly onUse: (name: string, id: string) => void;
}

/** One line below a field: what its value may be. */
function ProposalLine({ rows, others, onUse }: ProposalLineProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Group gap={8} wrap="nowrap">
      <Text size="xs" c="dimmed" flex="none">
        {t('directives.form.proposed')}
      </Text>
      {rows.map((row) => (
        <Anchor
          key={row.id}
          size="xs"
          component="button"
          type="button"
          truncate
          title={row.name}
          aria-label={t('directives.form.useProposed', { name: row.name })}
          onClick={() => onUse(row.name, row.id)}
        >
          {row.name}
        </Anchor>
      ))}
      {others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Anchor size="xs" component="button" type="button" flex="none">
              {t('directives.form.otherProposals')}
            </Anchor>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((row) => (
              <Menu.Item key={row.id} onClick={() => onUse(row.name, row.id)}>
                {row.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}

function TypeField({ form, lists }: NumberFieldsProps) {
  const { t, i18n } = useTranslation();
  const { numberSymbol, typeId, type } = form.values;
  const { types, isAmbiguous } = proposedTypes(numberSymbol, lists.types);
  const choose = (name: string, id: string | null) => form.setValues({ type: name, typeId: id });
  const proposed = types.filter((row) => row.id !== typeId);
  const anyOf = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (
    <Stack gap={2}>
      <CatalogueInput
        label={t('directives.fields.type')}
        rows={lists.types}
        value={type}
        onChange={choose}
      />
      <ProposalLine rows={proposed.slice(0, 2)} others={proposed.slice(2)} onUse={choose} />
      {isAmbiguous && (
        <Text size="xs" c="var(--text-warning)">
          {t('directives.form.typeAmbiguous', {
            types: anyOf.format(types.map((row) => row.name)),
          })}
        </Text>
      )}
    </Stack>
  );
}

function IssuerField({ form, lists }: NumberFieldsProps) {
  const { t } = useTranslation();
  const { numberSymbol, issuedOn, issuerId, issuer } = form.values;
  const choose = (name: string, id: string | null) =>
    form.setValues({ issuer: name, issuerId: id });
  const proposed =
    issuerId === null ? proposedIssuers(numberSymbol, issuedOn, lists.issuers, lists.office) : [];
  return (
    <Stack gap={2}>
      <CatalogueInput
        label={t('directives.fields.issuer')}
        rows={lists.issuers}
        value={issuer}
        onChange={choose}
      />
      <ProposalLine rows={proposed.slice(0, 1)} others={proposed.slice(1)} onUse={choose} />
    </Stack>
  );
}

/** Number and symbol, and what it proposes: type, issuer, a likelier writing. */
export function NumberFields({ form, lists }: NumberFieldsProps) {
  const { t } = useTranslation();
  const suggestion = suggestedNumber(form.values.numberSymbol);
  return (
    <>
      <Stack gap={2}>
        <TextInput
          label={t('directives.fields.numberSymbol')}
          ref={focusOnMount}
          {...form.getInputProps('numberSymbol')}
        />
        {suggestion !== undefined && (
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {t('directives.form.numberIssue', { suggestion })}
            </Text>
            <Anchor
              size="xs"
              component="button"
              type="button"
              onClick={() => form.setFieldValue('numberSymbol', suggestion)}
            >
              {t('directives.form.useSuggestion')}
            </Anchor>
          </Group>
        )}
      </Stack>
      <TypeField form={form} lists={lists} />
      <IssuerField form={form} lists={lists} />
    </>
  );
}
