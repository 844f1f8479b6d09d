import { Menu, Modal } from '@mantine/core';
import { IconUser, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { useAppMutation } from '../api/useAppMutation.ts';
import { MenuButton } from '../components/MenuButton.tsx';
import { NewClerkForm } from '../components/NewClerkForm.tsx';

/** Who is working, and a quick change to another name, also to a new one. */
export function ClerkMenu() {
  const { t } = useTranslation();
  const [isAdding, setIsAdding] = useState(false);
  const state = useQuery({ queryKey: ['startup', 'state'], queryFn: () => api.startup.state({}) });
  const clerks = useQuery({ queryKey: ['office', 'clerks'], queryFn: () => api.office.clerks({}) });
  const choose = useAppMutation({
    mutationFn: (name: string) => api.office.chooseClerk({ name }),
    onSuccess: () => {
      setIsAdding(false);
      void state.refetch();
    },
  });
  const name = state.data?.status === 'ready' ? (state.data.clerk ?? '') : '';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <MenuButton icon={<IconUser size={16} />} aria-label={t('frame.clerk', { name })}>
            {name}
          </MenuButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('frame.changeClerk')}</Menu.Label>
          {(clerks.data ?? []).map((clerk) => (
            <Menu.Item key={clerk.id} onClick={() => choose.mutate(clerk.name)}>
              {clerk.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={() => setIsAdding(true)}>
            {t('frame.addClerk')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={isAdding}
        onClose={() => setIsAdding(false)}
        size="sm"
        title={t('frame.changeClerk')}
      >
        <NewClerkForm isPending={choose.isPending} onChoose={choose.mutate} />
      </Modal>
    </>
  );
}
