import { DocumentStore, FileStorage, PageReader, checkFile, type DocumentRecord } from '@terrace/documents';
import { EnterpriseStore } from '@terrace/enterprises';
import { Fault, systemActor } from '@terrace/kernel';
import { slotsOf } from '@terrace/programmes';
import { ChartCatalogue, SendEvent, WorkflowStore } from '@terrace/workflow';

/** Opens a file, judges it, keeps the finding and tells the case. Doing it again changes nothing. */
export class CheckDocument {
  constructor(
    private readonly instances: WorkflowStore,
    private readonly charts: ChartCatalogue,
    private readonly enterprises: EnterpriseStore,
    private readonly documents: DocumentStore,
    private readonly files: FileStorage,
    private readonly reader: PageReader,
    private readonly sendEvent: SendEvent,
  ) {}

  async check(documentId: string): Promise<void> {
    const document = await this.documents.load(documentId);
    if (!document) throw new Fault('document.missing', `no document ${documentId}`, { retryable: false });
    const status = document.status === 'pending' ? await this.judge(document) : document.status;
    await this.tell(document.instanceId, `checked:${document.id}`, {
      documentId,
      slot: document.slot,
      status,
    });
  }

  /** Tells a case that has begun to wait for checks how things stand, for those that ended before it waited. */
  async tell(
    instanceId: string,
    idempotencyKey: string,
    data: Readonly<Record<string, string>>,
  ): Promise<void> {
    const command = { instanceId, event: 'document.checked', data, expectedVersion: null, idempotencyKey };
    const outcome = await this.sendEvent.send(command, systemActor);
    // Not waiting for checks in this state: the finding stands in the file and is read when it is submitted.
    if (outcome.kind === 'refused' && outcome.refusal.kind !== 'not-enabled') {
      throw new Fault('check.refused', `${instanceId}: ${outcome.refusal.reason.en}`, { retryable: false });
    }
  }

  private async judge(document: DocumentRecord): Promise<string> {
    const [instance] = await this.instances.load([document.instanceId]);
    const chart = instance && this.charts.version(instance.chartId, instance.chartVersion);
    const slot = chart ? slotsOf(chart).find(({ code }) => code === document.slot) : undefined;
    const enterprise = instance && (await this.enterprises.load(instance.subjectId));
    if (!slot || !enterprise) {
      throw new Fault('document.orphan', `document ${document.id} has no slot or enterprise`, {
        retryable: false,
      });
    }
    const bytes = await this.files.get(document.storageKey);
    const { name, formerNames, creditCode } = enterprise;
    const verdict = await checkFile(bytes, { slot, company: { name, formerNames, creditCode } }, this.reader);
    await this.documents.saveVerdict(document.id, verdict);
    return verdict.status;
  }
}
