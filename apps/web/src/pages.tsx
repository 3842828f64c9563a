import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { AppLayout } from './layout/app-layout';
import { Loading } from './layout/loading';
import { NotFoundPage } from './layout/not-found-page';
import { RequireSession } from './session/require-session';
import { StartPage } from './session/start-page';

const SignInPage = lazy(async () => ({ default: (await import('./session/sign-in-page')).SignInPage }));
const CasesPage = lazy(async () => ({ default: (await import('./cases/list/cases-page')).CasesPage }));
const CasePage = lazy(async () => ({ default: (await import('./cases/case-page')).CasePage }));
const MinePage = lazy(async () => ({ default: (await import('./cases/mine/mine-page')).MinePage }));
const EnterprisesPage = lazy(async () => ({
  default: (await import('./enterprises/enterprises-page')).EnterprisesPage,
}));
const EnterprisePage = lazy(async () => ({
  default: (await import('./enterprises/enterprise-page')).EnterprisePage,
}));
const EligibilityPage = lazy(async () => ({
  default: (await import('./enterprises/eligibility-page')).EligibilityPage,
}));
const CandidatesPage = lazy(async () => ({
  default: (await import('./candidates/candidates-page')).CandidatesPage,
}));
const RadarPage = lazy(async () => ({ default: (await import('./radar/radar-page')).RadarPage }));
const PoliciesPage = lazy(async () => ({
  default: (await import('./policies/policies-page')).PoliciesPage,
}));
const CarriersPage = lazy(async () => ({
  default: (await import('./carriers/carriers-page')).CarriersPage,
}));
const CarrierPage = lazy(async () => ({ default: (await import('./carriers/carrier-page')).CarrierPage }));
const IndicatorsPage = lazy(async () => ({
  default: (await import('./indicators/indicators-page')).IndicatorsPage,
}));
const IndicatorPage = lazy(async () => ({
  default: (await import('./indicators/indicator-page')).IndicatorPage,
}));
const SnapshotPage = lazy(async () => ({
  default: (await import('./indicators/snapshot-page')).SnapshotPage,
}));
const ImportsPage = lazy(async () => ({ default: (await import('./import/imports-page')).ImportsPage }));
const ImportPage = lazy(async () => ({ default: (await import('./import/import-page')).ImportPage }));
const DuplicatesPage = lazy(async () => ({
  default: (await import('./duplicates/duplicates-page')).DuplicatesPage,
}));
const TasksPage = lazy(async () => ({ default: (await import('./tasks/tasks-page')).TasksPage }));
const InboxPage = lazy(async () => ({ default: (await import('./inbox/inbox-page')).InboxPage }));
const MigrationsPage = lazy(async () => ({
  default: (await import('./migrations/migrations-page')).MigrationsPage,
}));
const LegalTimePage = lazy(async () => ({
  default: (await import('./legal-time/legal-time-page')).LegalTimePage,
}));
const ConflictsPage = lazy(async () => ({
  default: (await import('./conflicts/conflicts-page')).ConflictsPage,
}));
const ClockPage = lazy(async () => ({ default: (await import('./clock/clock-page')).ClockPage }));
const DecisionsPage = lazy(async () => ({
  default: (await import('./decisions/decisions-page')).DecisionsPage,
}));
const DecisionListPage = lazy(async () => ({
  default: (await import('./decisions/list/decision-list-page')).DecisionListPage,
}));
const OperationsPage = lazy(async () => ({
  default: (await import('./operations/operations-page')).OperationsPage,
}));

const CohortsPage = lazy(async () => ({ default: (await import('./cohorts/cohorts-page')).CohortsPage }));
const CohortPage = lazy(async () => ({ default: (await import('./cohorts/cohort-page')).CohortPage }));
const OrdersPage = lazy(async () => ({ default: (await import('./bulk/orders-page')).OrdersPage }));
const OrderPage = lazy(async () => ({ default: (await import('./bulk/order-page')).OrderPage }));

export function Pages() {
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        <Route element={<RequireSession />}>
          <Route element={<AppLayout />}>
            <Route index element={<StartPage />} />
            <Route path="/cases" element={<CasesPage />} />
            <Route path="/cases/:caseId" element={<CasePage />} />
            <Route path="/bulk" element={<OrdersPage />} />
            <Route path="/bulk/:bulkId" element={<OrderPage />} />
            <Route path="/cohorts" element={<CohortsPage />} />
            <Route path="/cohorts/:cohortId" element={<CohortPage />} />
            <Route path="/mine" element={<MinePage />} />
            <Route path="/eligibility" element={<EligibilityPage />} />
            <Route path="/enterprises" element={<EnterprisesPage />} />
            <Route path="/enterprises/:enterpriseId" element={<EnterprisePage />} />
            <Route path="/candidates" element={<CandidatesPage />} />
            <Route path="/radar" element={<RadarPage />} />
            <Route path="/policies" element={<PoliciesPage />} />
            <Route path="/carriers" element={<CarriersPage />} />
            <Route path="/carriers/:carrierId" element={<CarrierPage />} />
            <Route path="/indicators" element={<IndicatorsPage />} />
            <Route path="/indicators/snapshots/:snapshotId" element={<SnapshotPage />} />
            <Route path="/indicators/:indicatorId" element={<IndicatorPage />} />
            <Route path="/import" element={<ImportsPage />} />
            <Route path="/import/:importId" element={<ImportPage />} />
            <Route path="/duplicates" element={<DuplicatesPage />} />
            <Route path="/tasks" element={<TasksPage />} />
            <Route path="/inbox" element={<InboxPage />} />
            <Route path="/decisions" element={<DecisionsPage />} />
            <Route path="/decisions/list" element={<DecisionListPage />} />
            <Route path="/operations" element={<OperationsPage />} />
            <Route path="/migrations" element={<MigrationsPage />} />
            <Route path="/legal-time" element={<LegalTimePage />} />
            <Route path="/conflicts" element={<ConflictsPage />} />
            <Route path="/clock" element={<ClockPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Route>
      </Routes>
    </Suspense>
  );
}
