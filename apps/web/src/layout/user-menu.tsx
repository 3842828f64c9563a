import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useLanguage } from '../language/language-context';
import { roleTitle } from '../language/role-title';
import { useUser } from '../session/session-context';
import { useSignOut } from '../session/use-sign-out';

export function UserMenu() {
  const { t } = useLanguage();
  const { user } = useUser();
  const signOut = useSignOut();
  const roles = user.roles.map((role) => roleTitle(t, role)).join(' · ');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', label: `${user.name}${t.general.inBrackets(roles)}`, disabled: true },
          { type: 'divider' },
          { key: 'out', label: t.session.signOut, icon: <LogoutOutlined />, onClick: () => signOut() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${user.name} ${roles}`} aria-haspopup="menu">
        <span className="user-name">{user.name}</span>
      </Button>
    </Dropdown>
  );
}
