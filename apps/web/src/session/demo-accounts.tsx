import { Button, Divider } from 'antd';
import { useLanguage } from '../language/language-context';
import { roleTitle } from '../language/role-title';
import type { Credentials } from './use-sign-in';

const logins = ['officer', 'head', 'director', 'enterprise', 'admin'];
const demoPassword = 'terrace-demo';

interface Props {
  busy: boolean;
  onChoose: (credentials: Credentials) => void;
}

export function DemoAccounts({ busy, onChoose }: Props) {
  const { t } = useLanguage();
  return (
    <section aria-label={t.session.demoTitle}>
      <Divider plain>{t.session.demoTitle}</Divider>
      <div className="muted">
        {t.session.demoHint} <code className="mono">{demoPassword}</code>
      </div>
      <div className="demo-accounts">
        {logins.map((login) => (
          <Button key={login} disabled={busy} onClick={() => onChoose({ login, password: demoPassword })}>
            <span>
              {roleTitle(t, login)} <span className="muted mono">{login}</span>
            </span>
          </Button>
        ))}
      </div>
    </section>
  );
}
