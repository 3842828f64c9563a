import { DownOutlined, EllipsisOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { Link, NavLink, useLocation } from 'react-router';
import { useLanguage } from '../language/language-context';
import { useEntries, type Entry } from './use-entries';

/** Across the top on a desk, along the bottom on a phone. */
export function Navigation() {
  const { t } = useLanguage();
  const entries = useEntries();
  const rare = entries.filter((entry) => entry.rare);
  // One alone needs no button of its own.
  const hidden = rare.length > 1 ? rare : [];
  return (
    <nav className="app-navigation" aria-label={t.navigation.label}>
      {entries
        .filter((entry) => !hidden.includes(entry))
        .map(({ to, title, icon }) => (
          <NavLink key={to} to={to}>
            {icon}
            <span>{t.navigation[title]}</span>
          </NavLink>
        ))}
      {hidden.length > 0 ? <MorePages entries={hidden} /> : null}
    </nav>
  );
}

function MorePages({ entries }: { entries: readonly Entry[] }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const open = entries.find(({ to }) => pathname.startsWith(to));
  const items = entries.map(({ to, title, icon }) => ({
    key: to,
    icon,
    label: <Link to={to}>{t.navigation[title]}</Link>,
  }));
  return (
    <Dropdown menu={{ items, selectedKeys: open ? [open.to] : [] }} trigger={['click']}>
      <button type="button" className={open ? 'active' : undefined}>
        {open?.icon ?? <EllipsisOutlined />}
        <span>{open ? t.navigation[open.title] : t.navigation.more}</span>
        <DownOutlined className="more-arrow" />
      </button>
    </Dropdown>
  );
}
