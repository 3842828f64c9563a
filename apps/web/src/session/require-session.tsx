import { Navigate, Outlet, useLocation } from 'react-router';
import { Loading } from '../layout/loading';
import { ProblemAlert } from '../refusals/problem-alert';
import { SessionContext } from './session-context';
import { useSession } from './use-session';

/** Everything below is for people who have signed in; others are sent to do so and come back. */
export function RequireSession() {
  const session = useSession();
  const location = useLocation();
  if (session.isPending) return <Loading />;
  if (session.isError) return <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data)
    return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  return (
    <SessionContext.Provider value={session.data}>
      <Outlet />
    </SessionContext.Provider>
  );
}
