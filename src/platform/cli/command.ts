import type { Actor } from '../audit/append-event.ts';
import type { Installation } from '../db/installation.ts';
import type { RegionService } from '../http/route.ts';

/** What a command is given: checked arguments and options, and a way to its region. */
export type CommandCall = {
  installation: Installation;
  /** The region that `--region` names, or the only one. Refuses when there is none or several. */
  region(): Promise<RegionService>;
  actor: Actor;
  now: Date;
  arguments: readonly string[];
  /** Long option names in camelCase; `true` for switches. */
  options: Readonly<Record<string, string | boolean | undefined>>;
  /** One line on stderr, replaced by the next; silent with `--quiet`. */
  progress(line: string): void;
  /** A line on stderr that stays; silent with `--quiet`. */
  say(line: string): void;
};

export type CommandResult = {
  /** The one JSON document that `--json` prints. */
  json: unknown;
  /** What a person reads instead, in Swedish. */
  text: string;
  /** 2 when it ran and found what does not hold, as `verify` does. */
  exitCode?: 0 | 2;
};

/** What a command is given that works without a database. */
export type OfflineCall = Omit<CommandCall, 'installation' | 'region'>;

/** A command in one place: arguments, options, permission, audit event. The help text comes from it. */
export type Command = CommandDeclaration &
  (
    | { offline?: never; run(call: CommandCall): Promise<CommandResult> }
    /** Needs no database: none is opened, created or looked for. */
    | { offline: true; run(call: OfflineCall): Promise<CommandResult> }
  );

type CommandDeclaration = {
  /** `imports undo`: words as typed after `varaktig`. */
  name: string;
  summary: string;
  /** In commander's notation: `<file...>`, `[id]`. */
  arguments?: string;
  /** Flags in commander's notation, each with its description. */
  options?: readonly (readonly [flags: string, description: string])[];
  permission: string;
  /** Action of the audit event that it appends; null for one that changes nothing. */
  auditEvent: string | null;
};
