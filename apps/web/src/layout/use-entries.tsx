import {
  AimOutlined,
  AlertOutlined,
  AuditOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  NotificationOutlined,
  FileDoneOutlined,
  GiftOutlined,
  ImportOutlined,
  BankOutlined,
  BlockOutlined,
  LineChartOutlined,
  MailOutlined,
  BranchesOutlined,
  ShopOutlined,
  StopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Badge } from 'antd';
import type { ReactNode } from 'react';
import { useInbox } from '../inbox/use-inbox';
import { useUser } from '../session/session-context';
import { useHealth } from './use-health';

export interface Entry {
  to: string;
  title:
    | 'tasks'
    | 'cases'
    | 'cohorts'
    | 'mine'
    | 'eligibility'
    | 'enterprises'
    | 'candidates'
    | 'radar'
    | 'policies'
    | 'indicators'
    | 'carriers'
    | 'import'
    | 'duplicates'
    | 'inbox'
    | 'decisions'
    | 'operations'
    | 'migrations'
    | 'legalTime'
    | 'conflicts'
    | 'clock';
  icon: ReactNode;
  shown: boolean;
  /** Not for every day: behind one button, so that the others have room. */
  rare?: true;
}

/** The pages that somebody has a use for, in order. */
export function useEntries(): Entry[] {
  const { is } = useUser();
  const demo = useHealth().data?.demo ?? false;
  const unread = useInbox().data?.unread ?? 0;
  const leads = ['officer', 'head', 'director', 'admin'].some((role) => is(role));
  const keeps = is('officer') || is('admin');
  const entries: Entry[] = [
    { to: '/cases', title: 'cases', icon: <AuditOutlined />, shown: !is('enterprise') },
    {
      to: '/tasks',
      title: 'tasks',
      icon: <CarryOutOutlined />,
      shown: ['officer', 'head', 'director', 'reviewer', 'operator'].some((role) => is(role)),
    },
    { to: '/cohorts', title: 'cohorts', icon: <TeamOutlined />, shown: leads },
    { to: '/mine', title: 'mine', icon: <AuditOutlined />, shown: is('enterprise') },
    { to: '/eligibility', title: 'eligibility', icon: <FileDoneOutlined />, shown: is('enterprise') },
    { to: '/enterprises', title: 'enterprises', icon: <ShopOutlined />, shown: !is('enterprise') },
    { to: '/candidates', title: 'candidates', icon: <AimOutlined />, shown: leads },
    { to: '/radar', title: 'radar', icon: <AlertOutlined />, shown: leads },
    { to: '/carriers', title: 'carriers', icon: <BankOutlined />, shown: leads, rare: true },
    { to: '/indicators', title: 'indicators', icon: <LineChartOutlined />, shown: leads },
    { to: '/policies', title: 'policies', icon: <GiftOutlined />, shown: leads, rare: true },
    { to: '/import', title: 'import', icon: <ImportOutlined />, shown: keeps, rare: true },
    { to: '/duplicates', title: 'duplicates', icon: <BlockOutlined />, shown: keeps, rare: true },
    {
      to: '/inbox',
      title: 'inbox',
      icon: (
        <Badge count={unread} size="small">
          <MailOutlined style={{ color: 'inherit' }} />
        </Badge>
      ),
      shown: true,
    },
    {
      to: '/decisions',
      title: 'decisions',
      icon: <NotificationOutlined />,
      shown: is('officer') || is('head'),
    },
    {
      to: '/operations',
      title: 'operations',
      icon: <DashboardOutlined />,
      shown: is('admin') || is('director'),
    },
    {
      to: '/migrations',
      title: 'migrations',
      icon: <BranchesOutlined />,
      shown: is('admin') || is('director') || is('head'),
      rare: true,
    },
    {
      to: '/legal-time',
      title: 'legalTime',
      icon: <CalendarOutlined />,
      shown: leads,
      rare: true,
    },
    { to: '/conflicts', title: 'conflicts', icon: <StopOutlined />, shown: !is('enterprise'), rare: true },
    { to: '/clock', title: 'clock', icon: <ClockCircleOutlined />, shown: is('admin') && demo, rare: true },
  ];
  return entries.filter((entry) => entry.shown);
}
