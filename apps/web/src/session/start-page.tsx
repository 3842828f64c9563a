import { Navigate } from 'react-router';
import { useUser } from './session-context';

/** Each role begins where its work is. */
export function StartPage() {
  const { is } = useUser();
  return <Navigate to={is('enterprise') ? '/mine' : '/cases'} replace />;
}
