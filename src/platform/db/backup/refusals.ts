import type { Sentences } from '../../http/sentences.ts';

/** Refusals of backup and restore. Nothing has been written when one of them is given. */
export const backupRefusals = {
  'backup-exists': {
    sv: 'Filen {file} finns redan. Ingenting har skrivits. Välj ett annat namn, eller skriv över den med --force.',
    en: 'The file {file} exists already. Nothing was written. Choose another name, or write over it with --force.',
  },
  'backup-not-written': {
    sv: 'Säkerhetskopian kunde inte skrivas till {file} ({reason}). Det finns ingen halv fil kvar. Kontrollera att mappen finns, att du får skriva i den och att det finns plats.',
    en: 'The backup could not be written to {file} ({reason}). No half file is left. Check that the folder exists, that you may write in it and that there is room.',
  },
  'backup-unreadable': {
    sv: 'Filen {file} går inte att läsa ({reason}). Kontrollera namnet och att du får läsa filen.',
    en: 'The file {file} cannot be read ({reason}). Check the name and that you may read the file.',
  },
  'backup-foreign': {
    sv: 'Filen {file} är inte en säkerhetskopia från Varaktig. Ingenting har lästs in. Ange en fil som är gjord med varaktig backup.',
    en: 'The file {file} is not a backup made by Varaktig. Nothing was restored. Name a file made with varaktig backup.',
  },
  'backup-damaged': {
    sv: 'Säkerhetskopian {file} är skadad eller avkortad. Ingenting har lästs in. Hämta filen på nytt, eller använd en annan kopia.',
    en: 'The backup {file} is damaged or cut short. Nothing was restored. Fetch the file again, or use another backup.',
  },
  'backup-newer': {
    sv: 'Säkerhetskopian {file} är gjord med en nyare version av programmet ({what} finns inte här). Ingenting har lästs in. Uppgradera programmet och försök igen.',
    en: 'The backup {file} was made by a newer version of the program ({what} is not here). Nothing was restored. Upgrade the program and try again.',
  },
  'backup-other-history': {
    sv: 'Säkerhetskopian {file} kommer från en databas som är uppbyggd på ett annat sätt ({migration} skiljer sig). Ingenting har lästs in. Installera programmet på nytt från en oförändrad utgåva.',
    en: 'The backup {file} comes from a database that was built differently ({migration} differs). Nothing was restored. Install the program anew from an unaltered release.',
  },
  'restore-not-empty': {
    sv: 'Region {code} finns redan i databasen och är inte tom (det finns rader i {table}). Ingenting har lästs in. Läs in säkerhetskopian i en tom databas, till exempel en ny mapp med --data.',
    en: 'Region {code} is already in the database and is not empty (there are rows in {table}). Nothing was restored. Restore into an empty database, for instance a new folder with --data.',
  },
} as const satisfies Sentences;
