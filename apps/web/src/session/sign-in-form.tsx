import { Button, Form, Input } from 'antd';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import type { Credentials } from './use-sign-in';

interface Props {
  busy: boolean;
  error: unknown;
  onSubmit: (credentials: Credentials) => void;
}

export function SignInForm({ busy, error, onSubmit }: Props) {
  const { t } = useLanguage();
  return (
    <Form<Credentials> layout="vertical" requiredMark={false} onFinish={onSubmit} size="large">
      <Form.Item
        name="login"
        label={t.session.login}
        rules={[{ required: true, message: t.session.loginRequired }]}
      >
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={t.session.password}
        rules={[{ required: true, message: t.session.passwordRequired }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        {t.session.submit}
      </Button>
      {error ? <ProblemAlert error={error} /> : null}
    </Form>
  );
}
