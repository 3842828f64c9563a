import type { DocumentRecord } from '@terrace/documents';
import type { Chart } from '@terrace/engine';
import { may } from '@terrace/identity';
import type { Actor } from '@terrace/kernel';
import { slotsOf, stateMetaOf } from '@terrace/programmes';
import type { Instance } from '@terrace/workflow';
import type { CaseDocument, CaseSlot } from '../schema/document.schema';

/** The document slots of a case, each with its newest file and what the check found. */
export function slotsFor(
  chart: Chart,
  instance: Instance,
  viewer: Actor,
  current: readonly DocumentRecord[],
  versions: readonly DocumentRecord[],
): CaseSlot[] {
  const open =
    stateMetaOf(chart, instance.state).uploads && may(viewer, 'document.upload', instance) === null;
  return slotsOf(chart).map((slot) => {
    const newest = current.find((document) => document.slot === slot.code);
    return {
      code: slot.code,
      title: slot.title,
      required: slot.required,
      accept: [...slot.accept],
      clause: slot.clause,
      current: newest ? documentView(newest) : null,
      versions: versions.filter((document) => document.slot === slot.code).length,
      open,
    };
  });
}

export function documentView(document: DocumentRecord): CaseDocument {
  const { id, slot, version, fileName, mime, bytes, pageCount, uploadedAt, uploadedBy, status, findings } =
    document;
  return {
    id,
    slot,
    version,
    fileName,
    mime,
    bytes,
    pageCount,
    uploadedAt,
    uploadedBy,
    status,
    findings: [...findings],
  };
}
