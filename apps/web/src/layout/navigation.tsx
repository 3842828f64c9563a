import {
  AimOutlined,
  AuditOutlined,
  CarryOutOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  NotificationOutlined,
  FileDoneOutlined,
  ImportOutlined,
  MailOutlined,
  BranchesOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Badge } from 'antd';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useInbox } from '../inbox/use-inbox';
import { useLanguage } from '../language/language-context';
import { useUser } from '../session/session-context';
import { useHealth } from './use-health';

interface Entry {
  to: string;
  title:
    | 'tasks'
    | 'cases'
    | 'cohorts'
    | 'mine'
    | 'eligibility'
    | 'enterprises'
    | 'candidates'
    | 'import'
    | 'inbox'
    | 'decisions'
    | 'operations'
    | 'migrations'
    | 'clock';
  icon: ReactNode;
  shown: boolean;
}

/** Across the top on a desk, along the bottom on a phone. */
export function Navigation() {
  const { t } = useLanguage();
  const { is } = useUser();
  const demo = useHealth().data?.demo ?? false;
  const unread = useInbox().data?.unread ?? 0;
  const entries: Entry[] = [
    { to: '/cases', title: 'cases', icon: <AuditOutlined />, shown: !is('enterprise') },
    {
      to: '/tasks',
      title: 'tasks',
      icon: <CarryOutOutlined />,
      shown: ['officer', 'head', 'director', 'reviewer', 'operator'].some((role) => is(role)),
    },
    {
      to: '/cohorts',
      title: 'cohorts',
      icon: <TeamOutlined />,
      shown: ['officer', 'head', 'director', 'admin'].some((role) => is(role)),
    },
    { to: '/mine', title: 'mine', icon: <AuditOutlined />, shown: is('enterprise') },
    { to: '/eligibility', title: 'eligibility', icon: <FileDoneOutlined />, shown: is('enterprise') },
    { to: '/enterprises', title: 'enterprises', icon: <ShopOutlined />, shown: !is('enterprise') },
    {
      to: '/candidates',
      title: 'candidates',
      icon: <AimOutlined />,
      shown: ['officer', 'head', 'director', 'admin'].some((role) => is(role)),
    },
    { to: '/import', title: 'import', icon: <ImportOutlined />, shown: is('officer') || is('admin') },
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
      shown: is('admin') || is('director'),
    },
    { to: '/clock', title: 'clock', icon: <ClockCircleOutlined />, shown: is('admin') && demo },
  ];
  return (
    <nav className="app-navigation" aria-label={t.navigation.label}>
      {entries
        .filter((entry) => entry.shown)
        .map(({ to, title, icon }) => (
          <NavLink key={to} to={to}>
            {icon}
            <span>{t.navigation[title]}</span>
          </NavLink>
        ))}
    </nav>
  );
}
