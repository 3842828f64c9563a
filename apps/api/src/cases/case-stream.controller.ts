import { Controller, Param, ParseUUIDPipe, Sse, type MessageEvent } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@terrace/kernel';
import { Signals } from '@terrace/persistence';
import { WorkflowStore } from '@terrace/workflow';
import { Observable } from 'rxjs';
import { CurrentActor } from '../session/session.guard';
import { FindCase } from './find-case';

/** A proxy closes a silent connection after about a minute. */
const heartbeatMs = 25_000;

/** Tells who looks at a case that it has changed; the first message says where it stands now. */
@ApiTags('cases')
@Controller('cases/:caseId/stream')
export class CaseStreamController {
  constructor(
    private readonly findCase: FindCase,
    private readonly instances: WorkflowStore,
    private readonly signals: Signals,
  ) {}

  @Sse()
  async stream(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @CurrentActor() actor: Actor,
  ): Promise<Observable<MessageEvent>> {
    await this.findCase.find(caseId, actor);
    return new Observable<MessageEvent>((subscriber) => {
      const tell = async (): Promise<void> => {
        const [instance] = await this.instances.load([caseId]);
        if (instance)
          subscriber.next({ type: 'changed', data: { version: instance.version, state: instance.state } });
      };
      const onChange = (changedId: string): void => {
        // Empty: the line to the database was lost, and something may have been missed.
        if (changedId === caseId || changedId === '')
          tell().catch((error: unknown) => {
            subscriber.error(error);
          });
      };
      const stop = this.signals.listen('instances', onChange);
      const heartbeat = setInterval(() => {
        subscriber.next({ type: 'heartbeat', data: {} });
      }, heartbeatMs);
      tell().catch((error: unknown) => {
        subscriber.error(error);
      });
      return () => {
        clearInterval(heartbeat);
        stop();
      };
    });
  }
}
