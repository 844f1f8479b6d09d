import { Button, Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useAppMutation } from '../api/useAppMutation.ts';

/** Who is working, and a quick change to another name. */
export function ClerkMenu() {
  const { t } = useTranslation();
  const state = useQuery({ queryKey: ['startup', 'state'], queryFn: () => api.startup.state({}) });
  const clerks = useQuery({ queryKey: ['office', 'clerks'], queryFn: () => api.office.clerks({}) });
  const choose = useAppMutation({
    mutationFn: (name: string) => api.office.chooseClerk({ name }),
    onSuccess: () => void state.refetch(),
  });
  const name = state.data?.status === 'ready' ? (state.data.clerk ?? '') : '';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconUser size={16} />}
          aria-label={t('frame.clerk', { name })}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame.changeClerk')}</Menu.Label>
        {(clerks.data ?? []).map((clerk) => (
          <Menu.Item key={clerk.id} onClick={() => choose.mutate(clerk.name)}>
            {clerk.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
