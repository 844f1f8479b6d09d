import { Button, Loader, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { appraisalValuesSchema, appraise } from '../../../shared/domain/appraisals.ts';
import { formatNumber } from '../../../shared/domain/numbers.ts';
import { api } from '../../api/client.ts';
import { FactList } from '../../components/records/FactList.tsx';
import { PanelHeader } from '../../components/records/PanelHeader.tsx';
import { AppraisalForm } from './AppraisalForm.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { shownDate } from '../../../shared/domain/awardRules.ts';
import { ResultLine } from './ResultLine.tsx';
import { useAppraisals } from './useAwards.ts';

interface AppraisalPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** An appraisal beside the list: result, points by criterion, registered and achieved. */
export function AppraisalPanel({ id, onClose }: AppraisalPanelProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isEditing, setIsEditing] = useState(false);
  const row = useAppraisals().data?.find((each) => each.id === id);
  if (row === undefined) return <Loader size="sm" m="md" />;
  const result = appraise(row);
  const facts = (['recipient', 'place', 'criteriaSet', 'conclusion', 'notes'] as const).map(
    (field) => ({ label: t(`appraisals.fields.${field}`), text: row[field] }),
  );
  const points = row.criteria.map(({ title, maximum }, index) => {
    const mean = result.means[index] ?? null;
    const given = mean === null ? '–' : formatNumber(mean);
    return { label: title, text: `${given}/${formatNumber(maximum)}` };
  });
  const close = () => setIsEditing(false);
  return (
    <ScrollArea h="100%" type="auto">
      <Stack gap="md" p="sm">
        <PanelHeader title={row.modelTitle} onClose={onClose} onEdit={() => setIsEditing(true)}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPrinter size={15} />}
            onClick={() => void navigate(`/print/awards/minutes?ids=${id}`)}
          >
            {t('appraisals.printMinutes')}
          </Button>
        </PanelHeader>
        <ResultLine sheet={row} />
        <FactList
          facts={[
            { label: t('appraisals.fields.unit'), text: row.unitName },
            { label: t('appraisals.fields.heldOn'), text: shownDate(row.heldOn, row.heldOnText) },
            ...facts,
          ]}
        />
        <Text fw={600} size="sm">
          {t('appraisals.fields.criteria')}
        </Text>
        <FactList facts={points} />
        <ComparisonTable comparisons={row.comparisons} />
      </Stack>
      <Modal opened={isEditing} onClose={close} title={t('appraisals.edit')} size="80rem">
        <AppraisalForm
          values={appraisalValuesSchema.parse(row)}
          save={(values) => api.appraisals.update({ id, revision: row.revision, values })}
          onDone={close}
          onCancel={close}
        />
      </Modal>
    </ScrollArea>
  );
}
