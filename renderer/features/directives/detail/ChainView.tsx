import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { IconCornerDownRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/domain/partialDates.ts';
import { api } from '../../../api/client.ts';
import { orderChain } from './chainOrder.ts';
import { lagText } from './lagText.ts';
import { documentName } from '../../../components/documentLine.ts';

interface ChainViewProps {
  readonly id: string;
  readonly onOpen: (id: string) => void;
}

/** How a document comes down from the centre: each level further in, with the days it took. */
export function ChainView({ id, onOpen }: ChainViewProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['relations', 'chain', id],
    queryFn: () => api.relations.chain({ directiveId: id }),
  });
  const rows = orderChain(data?.nodes ?? []);
  if (rows.length < 2)
    return (
      <Text size="sm" c="dimmed">
        {t('relations.chainEmpty')}
      </Text>
    );
  return (
    <Stack gap={4}>
      {rows.map(({ node, indent, key }) => (
        <Group key={key} gap={6} wrap="nowrap" align="flex-start" pl={indent * 22}>
          {indent > 0 && (
            <IconCornerDownRight size={16} style={{ flexShrink: 0, marginTop: 2 }} aria-hidden />
          )}
          <div style={{ minWidth: 0 }}>
            <Group gap={6}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="left"
                fw={node.directive.id === id ? 600 : 400}
                onClick={() => onOpen(node.directive.id)}
              >
                {documentName(node.directive)}
              </Anchor>
              {node.directive.issuedOn !== null && (
                <Text size="xs" c="dimmed">
                  {formatDate(node.directive.issuedOn)}
                </Text>
              )}
              {node.lagDays !== null && (
                <Badge size="xs" variant="light" color="gray" tt="none">
                  {lagText(node.lagDays, t)}
                </Badge>
              )}
              {node.directive.id === id && (
                <Badge size="xs" tt="none">
                  {t('relations.this')}
                </Badge>
              )}
              {node.directive.status !== 'inForce' && node.directive.status !== 'unknown' && (
                <Badge size="xs" color="orange" variant="light" tt="none">
                  {t(`directives.status.${node.directive.status}`)}
                </Badge>
              )}
            </Group>
            <Text size="xs" c="dimmed" truncate>
              {[node.directive.issuer, node.directive.summary]
                .filter((part) => part !== '')
                .join(' · ')}
            </Text>
          </div>
        </Group>
      ))}
    </Stack>
  );
}
