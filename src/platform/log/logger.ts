import pino from 'pino';

/** The server's log: JSON lines on standard error, so that standard out stays free for answers. */
export const logger = pino({ level: process.env['VARAKTIG_LOG_LEVEL'] ?? 'warn' }, pino.destination(2));
