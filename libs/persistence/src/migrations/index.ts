import { BeginWorkflow } from './1795400000000-begin-workflow';
import { BeginDistrict } from './1795500000000-begin-district';
import { LetInstancesTell } from './1795600000001-let-instances-tell';
import { BeginTasks } from './1796100000001-begin-tasks';
import { ProveHistory } from './1796200000001-prove-history';
import { RememberTerms } from './1796300000001-remember-terms';
import { MoveCases } from './1796300000002-move-cases';
import { AmendLegalTime } from './1796300000003-amend-legal-time';
import { KeepFailures } from './1796400000001-keep-failures';
import { KeepDecisions } from './1796400000002-keep-decisions';
import { FindCases } from './1796500000001-find-cases';
import { SendMany } from './1796600000001-send-many';
import { LeadCohorts } from './1796700000001-lead-cohorts';
import { AttachFiles } from './1796800000001-attach-files';
import { KeepGivenTerms } from './1796900000001-keep-given-terms';
import { KeepStatedFigures } from './1797000000001-keep-stated-figures';
import { KeepRemindersWithDeadlines } from './1797200000001-keep-reminders-with-deadlines';
import { FindOpenTasks } from './1797300000001-find-open-tasks';
import { BeginCarriers } from './1798200000001-begin-carriers';
import { BeginIndicators } from './1798300000001-begin-indicators';
import { BeginImports } from './1799000000001-begin-imports';
import { KeepHoldings } from './1799200000001-keep-holdings';
import { ResolveDuplicates } from './1799100000001-resolve-duplicates';

/** Listed by hand: a bundle cannot look for files. */
export const migrations = [
  BeginWorkflow,
  BeginDistrict,
  LetInstancesTell,
  BeginTasks,
  ProveHistory,
  RememberTerms,
  MoveCases,
  AmendLegalTime,
  KeepFailures,
  KeepDecisions,
  FindCases,
  SendMany,
  LeadCohorts,
  AttachFiles,
  KeepGivenTerms,
  KeepStatedFigures,
  KeepRemindersWithDeadlines,
  FindOpenTasks,
  BeginCarriers,
  BeginIndicators,
  BeginImports,
  ResolveDuplicates,
  KeepHoldings,
];
