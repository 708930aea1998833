import type { Sentences } from '../platform/http/sentences.ts';

/** Refusals of the installation itself: which region, which address, which command. */
export const appRefusals = {
  'database-not-empty': {
    sv: 'Databasen är inte tom (den har region {codes}). Exemplet läses bara in i en tom databas: välj en annan mapp med --data.',
    en: 'The database is not empty (it has region {codes}). The example is loaded into an empty database only: choose another folder with --data.',
  },
  'host-not-loopback': {
    sv: 'Adressen {host} nås från andra datorer. Utan identitetstjänst kan vem som helst välja roll, så servern lyssnar bara på den egna datorn: använd localhost, 127.0.0.1 eller ::1, eller ställ in en identitetstjänst med OIDC_ISSUER, OIDC_CLIENT_ID och PUBLIC_URL.',
    en: 'The address {host} can be reached from other computers. Without an identity provider anyone may choose a role, so the server listens on this computer only: use localhost, 127.0.0.1 or ::1, or set up an identity provider with OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL.',
  },
  'port-taken': {
    sv: 'Port {port} används redan av ett annat program. Välj en annan med PORT, till exempel PORT=8081 npm start.',
    en: 'Port {port} is already used by another program. Choose another with PORT, for instance PORT=8081 npm start.',
  },
  'port-unfit': { sv: '«{port}» är inget portnummer (1–65535).', en: '“{port}” is not a port number (1–65535).' },
  'command-unknown': {
    sv: 'Det finns inget kommando «{text}». varaktig --help visar alla.',
    en: 'There is no command “{text}”. varaktig --help lists them.',
  },
  'option-unknown': {
    sv: 'Det finns inget val «{text}» för kommandot. Lägg till --help för att se valen.',
    en: 'There is no option “{text}” for the command. Add --help to see the options.',
  },
  'argument-missing': {
    sv: 'Kommandot saknar något: {text}. Lägg till --help för att se vad det behöver.',
    en: 'The command lacks something: {text}. Add --help to see what it needs.',
  },
  'argument-too-many': {
    sv: 'Kommandot fick mer än det tar emot. Lägg till --help för att se vad det tar.',
    en: 'The command was given more than it takes. Add --help to see what it takes.',
  },
} as const satisfies Sentences;
