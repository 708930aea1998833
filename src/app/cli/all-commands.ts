import type { Command } from '../../platform/cli/command.ts';
import { contextCommands } from '../composition.ts';
import { exampleCommand } from './example-command.ts';
import { serveCommand } from './serve-command.ts';
import { verifyCommand } from './verify-command.ts';

export const allCommands: readonly Command[] = [serveCommand, exampleCommand, ...contextCommands, verifyCommand];
