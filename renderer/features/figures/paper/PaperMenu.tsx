import { Button, Group, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconChevronDown, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { FigureTableQuestion } from '../../../../shared/domain/figureTable.ts';
import { api } from '../../../api/client.ts';
import { useAppMutation } from '../../../api/useAppMutation.ts';
import { useJob } from '../../../api/useJob.ts';
import { useCommand } from '../../../app/useCommand.ts';

/** Something that can be had as a workbook or on paper. */
export interface PaperChoice {
  readonly label: string;
  readonly question: FigureTableQuestion;
}

interface PaperMenuProps {
  /** The first is meant when there is no other, and by Ctrl+P. */
  readonly choices: readonly [PaperChoice, ...PaperChoice[]];
  /** Saves what is still being typed; false when that failed. */
  readonly save?: () => Promise<boolean>;
}

interface ActionProps extends Pick<PaperMenuProps, 'choices'> {
  readonly label: string;
  readonly hint?: string;
  readonly isBusy?: boolean;
  readonly icon: ReactNode;
  readonly onChoose: (question: FigureTableQuestion) => void;
}

function Action({ choices, label, hint, isBusy = false, icon, onChoose }: ActionProps) {
  const [first] = choices;
  const look = { size: 'compact-sm', variant: 'default', loading: isBusy, leftSection: icon };
  const title = hint === undefined ? {} : { title: hint };
  if (choices.length === 1) {
    return (
      <Button {...look} {...title} onClick={() => onChoose(first.question)}>
        {label}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button {...look} {...title} rightSection={<IconChevronDown size={14} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <Menu.Item key={choice.label} onClick={() => onChoose(choice.question)}>
            {choice.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** "Xuất Excel" and "In". */
export function PaperMenu({ choices, save }: PaperMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const job = useJob();
  const writing = useAppMutation({
    mutationFn: async (question: FigureTableQuestion) =>
      (await save?.()) === false ? null : api.figures.workbook({ jobId: job.begin(), ...question }),
    onSuccess: (result) => {
      if (result?.isWritten !== true) return;
      const { fileName } = result;
      notifications.show({ color: 'green', message: t('figures.paper.written', { fileName }) });
    },
    onSettled: job.end,
  });
  const print = async (question: FigureTableQuestion) => {
    if ((await save?.()) === false) return;
    void navigate(`/print/figures?of=${encodeURIComponent(JSON.stringify(question))}`);
  };
  useCommand('print', () => void print(choices[0].question));
  return (
    <Group gap={4} wrap="nowrap">
      <Action
        choices={choices}
        label={t('figures.paper.excel')}
        isBusy={writing.isPending}
        icon={<IconFileSpreadsheet size={15} />}
        onChoose={(question) => writing.mutate(question)}
      />
      <Action
        choices={choices}
        label={t('figures.paper.print')}
        hint="Ctrl+P"
        icon={<IconPrinter size={15} />}
        onChoose={(question) => void print(question)}
      />
    </Group>
  );
}
