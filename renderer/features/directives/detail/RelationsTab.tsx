import { ActionIcon, Alert, Anchor, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type Directive,
  type RelationKind,
  relationKinds,
} from '../../../../shared/domain/directives.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { AddRelation } from './AddRelation.tsx';
import { ChainView } from './ChainView.tsx';
import { documentLine } from '../../../components/documentLine.ts';

interface RelationsTabProps {
  readonly id: string;
  readonly onOpen: (id: string) => void;
}

interface Shown {
  readonly id: string;
  readonly kind: RelationKind;
  readonly other: Directive;
}

function RelationList({
  title,
  rows,
  onOpen,
}: {
  readonly title: string;
  readonly rows: readonly Shown[];
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useTranslation();
  const remove = useAppMutation({ mutationFn: (id: string) => api.relations.remove({ id }) });
  if (rows.length === 0) return null;
  return (
    <div>
      <Text size="xs" fw={600} c="dimmed">
        {title}
      </Text>
      {rows.map(({ id, other }) => (
        <Group key={id} gap={4} wrap="nowrap">
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="left"
            truncate
            flex={1}
            onClick={() => onOpen(other.id)}
          >
            {documentLine(other)}
          </Anchor>
          <Tooltip label={t('relations.remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('relations.remove')}
              onClick={() => remove.mutate(id)}
            >
              <IconX size={14} />
            </ActionIcon>
          </Tooltip>
        </Group>
      ))}
    </div>
  );
}

/** Documents that are named in the text of this one and stand in the register, one click from a link. */
function Suggestions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    queryKey: ['relations', 'suggestions', id],
    queryFn: () => api.relations.suggestions({ directiveId: id }),
  });
  const link = useAppMutation({
    mutationFn: (toId: string) => api.relations.add({ fromId: id, toId, kind: 'implements' }),
  });
  return data.map(({ written, directive }) => (
    <Alert key={directive.id} variant="light" color="blue" py={6}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{t('relations.suggestion', { written })}</Text>
        <Button
          size="compact-xs"
          variant="light"
          style={{ flexShrink: 0 }}
          onClick={() => link.mutate(directive.id)}
        >
          {t('relations.link')}
        </Button>
      </Group>
    </Alert>
  ));
}

/** What a document does to others and others to it, and the chain it stands in. */
export function RelationsTab({ id, onOpen }: RelationsTabProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['relations', 'list', id],
    queryFn: () => api.relations.list({ directiveId: id }),
  });
  const ofKind = (rows: readonly Shown[] | undefined, kind: RelationKind) =>
    (rows ?? []).filter((row) => row.kind === kind);
  return (
    <Stack gap="sm">
      <AddRelation id={id} />
      <Suggestions id={id} />
      {relationKinds.map((kind) => (
        <RelationList
          key={kind}
          title={t(`relations.outgoing.${kind}`)}
          rows={ofKind(data?.outgoing, kind)}
          onOpen={onOpen}
        />
      ))}
      {relationKinds.map((kind) => (
        <RelationList
          key={kind}
          title={t(`relations.incoming.${kind}`)}
          rows={ofKind(data?.incoming, kind)}
          onOpen={onOpen}
        />
      ))}
      <Text size="xs" fw={600} c="dimmed">
        {t('relations.chain')}
      </Text>
      <ChainView id={id} onOpen={onOpen} />
    </Stack>
  );
}
