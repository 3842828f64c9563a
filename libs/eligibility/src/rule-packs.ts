import type { Json } from '@terrace/engine';
import { assessBy } from './assess/assess-by';
import { factsFrom, judgeBy } from './assess/judge-by';
import type { Assessment } from './assessment';
import type { Candidate, Nearness } from './discover/candidate';
import { nearnessOf, tellCandidate } from './discover/rate-candidate';
import type { Grant } from './grants/grant';
import { judgeGrant } from './grants/judge-grant';
import { stackGrants } from './grants/stack-grants';
import { windowOf } from './grants/window-of';
import type { CompiledGrant, Pack } from './pack/compiled-pack';
import type { AskedFigure, PackDef } from './pack/pack';
import { watchCertificate } from './radar/watch-certificate';
import type { Certificate, Watched } from './radar/watched';
import type { Subject } from './records/subject';

/** A programme whose conditions are on file, and since when those in force hold. */
export type PackInForce = Pick<PackDef, 'id' | 'title' | 'basis' | 'inForceFrom' | 'subject'>;

/** A policy as it stands on a day, whoever it is for. */
export interface PolicyInForce extends Pick<Grant, 'title' | 'basis' | 'level' | 'window' | 'unconfirmed'> {
  readonly id: string;
}

/** One programme's conditions for whoever goes through the registry. */
export interface Seeking {
  /** Null: it lacks more conditions than `mostLacks`. */
  nearness(subject: Subject, mostLacks: number): Nearness | null;
  tell(subject: Subject): Candidate;
}

/** Every rule pack on file; an application is judged by the one in force on its date. */
export class RulePacks {
  constructor(private readonly packs: readonly Pack[]) {}

  /** Null: none was in force on that day, or there is no such programme. */
  assess(programme: string, subject: Subject): Assessment | null {
    const pack = this.inForce(programme, subject.on);
    return pack && assessBy(pack, subject);
  }

  /** The figures of a programme's conditions as the guards of charts read them; nothing where no pack was in force. */
  facts(programme: string, subject: Subject): Record<string, Json> {
    const pack = this.inForce(programme, subject.on);
    return pack ? factsFrom(pack, judgeBy(pack, subject)) : {};
  }

  /** Judges one enterprise after another for a programme; null: no pack of it was in force. */
  seeking(programme: string, day: string): Seeking | null {
    const pack = this.inForce(programme, day);
    return (
      pack && {
        nearness: (subject, mostLacks) => nearnessOf(pack, subject, mostLacks),
        tell: (subject) => tellCandidate(pack, subject),
      }
    );
  }

  /** The policies of a day, in their order, each with its present or next window. */
  policiesOn(day: string): PolicyInForce[] {
    return this.grantingOn(day).map(({ pack: { def }, grant }) => ({
      ...{ id: def.id, title: def.title, basis: def.basis, level: grant.def.level },
      window: windowOf(grant.def.window, day),
      unconfirmed: grant.def.unconfirmed === true,
    }));
  }

  /** What each policy of the day comes to for one enterprise, after groups and caps. */
  grants(subject: Subject): Grant[] {
    return stackGrants(
      this.grantingOn(subject.on).map(({ pack, grant }) => ({
        grant: judgeGrant(pack, grant, subject),
        def: grant.def,
      })),
    );
  }

  private grantingOn(day: string): { readonly pack: Pack; readonly grant: CompiledGrant }[] {
    return this.programmesOn(day).flatMap(({ id }) => {
      const pack = this.inForce(id, day);
      return pack?.grant ? [{ pack, grant: pack.grant }] : [];
    });
  }

  /** What threatens a certificate; its conditions are those that will be in force when it ends, as far as is known. */
  watch(certificate: Certificate, subject: Subject): Watched {
    return watchCertificate((day) => this.inForce('hnte', day), certificate, subject);
  }

  /** The programmes of a day, in their order. */
  programmesOn(day: string): PackInForce[] {
    const ids = [...new Set(this.packs.map(({ def }) => def.id))];
    return ids.flatMap((id) => this.inForce(id, day)?.def ?? []).sort((a, b) => a.order - b.order);
  }

  /** What a pack of that day asks people to state under this name. */
  askedFigure(name: string, day: string): AskedFigure | null {
    for (const { id } of this.programmesOn(day)) {
      const asked = this.inForce(id, day)?.def.figures?.[name];
      if (asked) return asked;
    }
    return null;
  }

  /** The latest to have come into force, unless it is over: what it replaced does not come back. */
  private inForce(programme: string, day: string): Pack | null {
    const latest = this.packs
      .filter(({ def }) => def.id === programme && def.inForceFrom <= day)
      .reduce<Pack | null>(
        (last, pack) => (last && last.def.inForceFrom > pack.def.inForceFrom ? last : pack),
        null,
      );
    return latest && (latest.def.inForceUntil ?? day) >= day ? latest : null;
  }
}
