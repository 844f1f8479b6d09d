import { Anchor, Group, Stack, Text, TextInput } from '@mantine/core';
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

function Proposal({ text, onUse }: { readonly text: string; readonly onUse: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Text size="xs" c="dimmed">
        {text}
      </Text>
      <Anchor size="xs" component="button" type="button" onClick={onUse}>
        {t('directives.form.useSuggestion')}
      </Anchor>
    </Group>
  );
}

function TypeField({ form, lists }: NumberFieldsProps) {
  const { t } = useTranslation();
  const { numberSymbol, typeId, type } = form.values;
  const { types, isAmbiguous } = proposedTypes(numberSymbol, lists.types);
  const choose = (name: string, id: string | null) => form.setValues({ type: name, typeId: id });
  return (
    <Stack gap={2}>
      <CatalogueInput
        label={t('directives.fields.type')}
        rows={lists.types}
        value={type}
        onChange={choose}
      />
      {types
        .filter((row) => row.id !== typeId)
        .slice(0, 2)
        .map((row) => (
          <Proposal
            key={row.id}
            text={t('directives.form.typeProposed', { type: row.name })}
            onUse={() => choose(row.name, row.id)}
          />
        ))}
      {isAmbiguous && (
        <Text size="xs" c="var(--text-warning)">
          {t('directives.form.typeAmbiguous')}
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
  const proposed = issuerId === null ? proposedIssuers(numberSymbol, issuedOn, lists.issuers) : [];
  return (
    <Stack gap={2}>
      <CatalogueInput
        label={t('directives.fields.issuer')}
        rows={lists.issuers}
        value={issuer}
        onChange={choose}
      />
      {proposed.map((row) => (
        <Proposal
          key={row.id}
          text={t('directives.form.issuerProposed', { issuer: row.name })}
          onUse={() => choose(row.name, row.id)}
        />
      ))}
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
          <Proposal
            text={t('directives.form.numberIssue', { suggestion })}
            onUse={() => form.setFieldValue('numberSymbol', suggestion)}
          />
        )}
      </Stack>
      <TypeField form={form} lists={lists} />
      <IssuerField form={form} lists={lists} />
    </>
  );
}
