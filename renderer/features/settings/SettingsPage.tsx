import { Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { AppearanceTab } from './AppearanceTab.tsx';
import { AwardKindsTab } from './AwardKindsTab.tsx';
import { BackupsTab } from './BackupsTab.tsx';
import { CertificatesTab } from './CertificatesTab.tsx';
import { CriteriaSetsTab } from './CriteriaSetsTab.tsx';
import { DocumentTypesTab } from './DocumentTypesTab.tsx';
import { FieldsTab } from './FieldsTab.tsx';
import { IssuersTab } from './IssuersTab.tsx';
import { OfficeTab } from './OfficeTab.tsx';
import { StudyStepsTab } from './StudyStepsTab.tsx';

const tabs = {
  office: OfficeTab,
  issuers: IssuersTab,
  documentTypes: DocumentTypesTab,
  fields: FieldsTab,
  studySteps: StudyStepsTab,
  awardKinds: AwardKindsTab,
  criteriaSets: CriteriaSetsTab,
  certificates: CertificatesTab,
  backups: BackupsTab,
  appearance: AppearanceTab,
} as const;

const names = Object.keys(tabs) as (keyof typeof tabs)[];

/** The office, the lists that the register hangs on, safety copies, appearance. The tab is in the address. */
export function SettingsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const current = names.find((name) => name === params.get('tab')) ?? 'office';
  const Current = tabs[current];
  return (
    <Stack gap="md" p="md" h="100%" style={{ overflow: 'auto' }}>
      <PageHeader title={t('settings.title')} />
      <Tabs value={current} onChange={(name) => setParams({ tab: name ?? 'office' })}>
        <Tabs.List>
          {names.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`settings.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Current />
    </Stack>
  );
}
