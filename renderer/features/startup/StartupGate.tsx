import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { api } from '../../api/client.ts';
import { ChooseClerk } from './ChooseClerk.tsx';
import { FailedPage } from './FailedPage.tsx';
import { FirstRunPage } from './FirstRunPage.tsx';

/** Before the register: is there one, could it be opened, who is working. */
export function StartupGate() {
  const { data, refetch } = useQuery({
    queryKey: ['startup', 'state'],
    queryFn: () => api.startup.state({}),
  });
  const isShown = data !== undefined;
  useEffect(() => {
    // Said to whoever waits for the window: the first real picture is there.
    if (isShown) document.documentElement.dataset['ready'] = 'true';
  }, [isShown]);
  if (data === undefined) return null;
  const again = () => void refetch();
  if (data.status === 'failed') return <FailedPage state={data} onChange={again} />;
  if (data.status === 'firstRun') return <FirstRunPage onDone={again} />;
  if (data.clerk === null) return <ChooseClerk onDone={again} />;
  return <Outlet />;
}
