import { App, Button, Empty, Space, Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { Conflict } from '../api/client';
import { minuteOf } from '../language/dates';
import { useLanguage } from '../language/language-context';
import { ProblemAlert } from '../refusals/problem-alert';
import { useUser } from '../session/session-context';
import { useLiftConflict } from './use-conflicts';

/** Who keeps out of which enterprise's cases, why, and by whom it was recorded and lifted. */
export function ConflictTable({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useLanguage();
  const { is } = useUser();
  const lift = useLiftConflict();
  const words = t.conflicts;
  return (
    <>
      {lift.error ? <ProblemAlert error={lift.error} /> : null}
      <Table<Conflict>
        rowKey="id"
        size="middle"
        pagination={false}
        scroll={{ x: 900 }}
        dataSource={[...conflicts]}
        locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.empty} /> }}
        columns={[
          { title: words.person, key: 'person', render: (_, { person }) => <strong>{person.name}</strong> },
          {
            title: words.enterprise,
            key: 'enterprise',
            render: (_, { enterprise }) =>
              is('reviewer') ? (
                enterprise.name
              ) : (
                <Link to={`/enterprises/${enterprise.id}`}>{enterprise.name}</Link>
              ),
          },
          {
            title: words.kind,
            key: 'kind',
            render: (_, { kind, note }) => (
              <>
                {words.kinds[kind]}
                {note ? <div className="muted">{note}</div> : null}
              </>
            ),
          },
          {
            title: words.recorded,
            key: 'recorded',
            render: (_, { recordedBy, recordedAt }) => words.by(recordedBy.name, minuteOf(recordedAt)),
          },
          {
            title: words.status,
            key: 'status',
            render: (_, conflict) => <Standing conflict={conflict} onLift={lift.mutateAsync} />,
          },
        ]}
      />
    </>
  );
}

interface StandingProps {
  conflict: Conflict;
  onLift: (conflictId: string) => Promise<unknown>;
}

/** Lifted by a head or director, never by whom it is about. */
function Standing({ conflict, onLift }: StandingProps) {
  const { t } = useLanguage();
  const { user, is } = useUser();
  const { modal, message } = App.useApp();
  const words = t.conflicts;
  const { id, person, enterprise, liftedAt, liftedBy } = conflict;
  if (liftedAt && liftedBy)
    return <span className="muted">{words.liftedBy(liftedBy.name, minuteOf(liftedAt))}</span>;
  const ask = () =>
    modal.confirm({
      title: words.liftAsk(person.name, enterprise.name),
      content: words.liftMeans,
      okText: words.lift,
      cancelText: t.general.cancel,
      onOk: () => onLift(id).then(() => void message.success(words.liftDone)),
    });
  return (
    <Space>
      <Tag color="orange">{words.stands}</Tag>
      {(is('head') || is('director')) && person.id !== user.id ? (
        <Button size="small" onClick={ask}>
          {words.lift}
        </Button>
      ) : null}
    </Space>
  );
}
