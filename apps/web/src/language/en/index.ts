import { actions } from './actions';
import { assessment } from './assessment';
import { attachments } from './attachments';
import { bulk } from './bulk';
import { candidates } from './candidates';
import { cases } from './cases';
import { chart } from './chart';
import { clock } from './clock';
import { cohorts } from './cohorts';
import { condition } from './condition';
import { conflicts } from './conflicts';
import { days } from './days';
import { deadlines } from './deadlines';
import { decisionList } from './decision-list';
import { decisions } from './decisions';
import { demo } from './demo';
import { documents } from './documents';
import { duplicates } from './duplicates';
import { enterprises } from './enterprises';
import { general } from './general';
import { history } from './history';
import { home } from './home';
import { importing } from './importing';
import { inbox } from './inbox';
import { legalTime } from './legal-time';
import { letters } from './letters';
import { migrations } from './migrations';
import { navigation } from './navigation';
import { operations } from './operations';
import { carriers } from './carriers';
import { indicators } from './indicators';
import { policies } from './policies';
import { proof } from './proof';
import { radar } from './radar';
import { roles } from './roles';
import { session } from './session';
import { switches } from './switches';
import { tabs } from './tabs';
import { tasks } from './tasks';
import type { Wording } from '../zh';

export const en: Wording = {
  product: 'Terrace',
  tagline: 'Technology enterprise cultivation and recognition',
  bureau: 'Zhonglou District Science and Technology Bureau',
  demo,
  switches,
  navigation,
  session,
  radar,
  roles,
  general,
  days,
  cases,
  bulk,
  cohorts,
  actions,
  condition,
  tabs,
  chart,
  documents,
  history,
  carriers,
  indicators,
  policies,
  proof,
  deadlines,
  letters,
  home,
  enterprises,
  assessment,
  candidates,
  import: importing,
  inbox,
  tasks,
  operations,
  attachments,
  decisions,
  decisionList,
  migrations,
  legalTime,
  conflicts,
  duplicates,
  clock,
};
