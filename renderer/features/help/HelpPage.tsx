import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../components/PageHeader.tsx';

const topics = [
  'begin',
  'import',
  'find',
  'edit',
  'relations',
  'coverage',
  'programs',
  'targets',
  'models',
  'awards',
  'figures',
  'paper',
  'undo',
  'safety',
  'keys',
] as const;

/** The clerk's guide (F1): short chapters, one page, printable. */
export function HelpPage() {
  const { t } = useTranslation();
  const goTo = (topic: string) =>
    document.querySelector(`#help-${topic}`)?.scrollIntoView({ behavior: 'smooth' });
  return (
    <Stack gap="lg" p="md" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader title={t('help.title')} />
      <Group align="flex-start" gap="xl" wrap="nowrap">
        <Stack gap={6} w={240} style={{ flexShrink: 0, position: 'sticky', top: 0 }}>
          <Text size="sm" fw={600}>
            {t('help.contents')}
          </Text>
          {topics.map((topic, place) => (
            <Anchor
              key={topic}
              component="button"
              type="button"
              size="sm"
              ta="left"
              onClick={() => goTo(topic)}
            >
              {place + 1}. {t(`help.topics.${topic}.title`)}
            </Anchor>
          ))}
        </Stack>
        <Stack gap="xl" maw={760}>
          {topics.map((topic, place) => (
            <section key={topic} id={`help-${topic}`}>
              <Title order={3} mb="xs">
                {place + 1}. {t(`help.topics.${topic}.title`)}
              </Title>
              {t(`help.topics.${topic}.body`)
                .split('\n')
                .map((paragraph) => (
                  <Text key={paragraph} mb={6} lh={1.6}>
                    {paragraph}
                  </Text>
                ))}
            </section>
          ))}
        </Stack>
      </Group>
    </Stack>
  );
}
