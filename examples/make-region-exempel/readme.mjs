/** @returns {string} README.md of the example region */
export const readme = () => `# Region Exempel

En påhittad region med filer som liknar verkliga. Inget här kommer från en verklig region: namn, nummer, leverantörer,
löner och belopp är uppfunna. Proportionerna är valda efter publicerade siffror, så att hyrkostnaden ligger nära vad en
region i samma storlek har haft.

Filerna görs av ett skript och ändras inte för hand:

    node examples/make-region-exempel/main.mjs           skriver filerna
    node examples/make-region-exempel/main.mjs --check   jämför, skriver inget

## Filerna

| Fil | Innehåll |
|---|---|
| \`region.yaml\` | enheter, konton, parametrar, mål, avtal och egna serier |
| \`ledger-2022.se\` | huvudbok som SIE 4, teckentabell 437 |
| \`ledger-2023.se\` | huvudbok som SIE 4, Windows-1252 trots att huvudet säger PC8 |
| \`ledger-2024.csv\` | huvudbok, svenska rubriker, decimalkomma, UTF-8 med BOM, summarad sist |
| \`ledger-2025.csv\` | huvudbok, engelska rubriker, decimalpunkt |
| \`ledger-2025-03-rattad.csv\` | mars 2025 en gång till, rättad; läses in med \`--replace\` |
| \`ledger-2026.csv\` | huvudbok till och med oktober, rubriker som i ett uttag ur Raindance |
| \`staff-ÅÅÅÅ.csv\` | egen personal per enhet, kategori och månad; 2022 med rubriker som i Heroma, i Windows-1252 |
| \`engagements-ÅÅÅÅ.csv\` | hyruppdrag; 2022 i veckor, därefter i timmar |
| \`series.csv\` | sjukfrånvaro, personalomsättning, väntetid, kontinuitet och åtgärdsplanens läge |
| \`plan.yaml\` | regionens handlingsplan i två fastställda versioner, med vad som rapporterats sedan dess; datum i förhållande till dagen den läses in |
| \`people.yaml\` | personerna, deras roller och delegationsordningen |
| \`mandates.yaml\` | ett uppdrag som har passerat BP1 |
| \`follow-up.yaml\` | uppföljningsomgångar med svar, och överlämningar |
| \`local-plans.yaml\` | 25 lokala planer med svar, risker, samverkan och krafter; regeln som de räknas fram med står i filen |
| \`local-contracts.yaml\` | lokala avtal och direktupphandlingar |
| \`steering.yaml\` | en styrgrupp med tre möten, uppföljningslista och beredda förslag |
| \`dispensations.yaml\` | dispenser i alla tillstånd, skrivna för hand; de pågåendes datum räknas från dagen de läses in |
| \`catalogue-grades.yaml\` | bedömningar av åtgärdskatalogen och urval till planerna; skriven för hand |
| \`load.json\` | i vilken ordning filerna läses in |
| \`answers.json\` | årssummor i öre som inläsningen ska ge, räknade av skriptet |

Perioden är januari 2022 till oktober 2026.

## Vad som är värt att se

- Hyrkostnaden i förhållande till egen personalkostnad (utan pensioner) var högst 2023 och har fallit sedan dess. Målet
  2 procent till 2027-12-31 är inte givet.
- Primärvården hyr mest, sjukhusen minst. Läkarna står för den större delen, sjuksköterskorna för toppen på sommaren.
- Medicinkliniken på Norra sjukhuset ökar medan andra minskar.
- Tallhedens hälsocentral hyr inte alls.

## Fällor som verkliga filer har

1. **Konto utan regel.** Konto 4599, inhyrd personal som inte är fördelad, används mars–juni och september 2026.
2. **Flyttad enhet.** Rehabiliteringskliniken går från Länssjukhuset till Primärvård 2025-01-01. Primärvårdens andel
   sjunker då utan att någon har hyrt mindre.
3. **Ny benämning.** Älvstrandens hälsocentral byter namn 2024-01-01.
4. **Stängd enhet.** Lövsjöns hälsocentral stänger 2024-06-30, men fem rader bokförs i juli på dess kostnadsställen.
5. **Rättad månad.** I mars 2025 kom Medicinklinikens hyrfakturor två gånger och en faktura hos Hamntorgets hälsocentral
   fick en nolla för mycket. Den rättade filen ersätter hela månaden.
6. **Enhet utan timmar.** Öron-, näs- och halskliniken har hyrkostnad men lämnar inga hyruppdrag.
7. **Kostnad bokförd med moms.** Konto 4519 hos Vuxenpsykiatri norr till och med juni 2023.
8. **Ny kontoplan.** Till och med 2023 står specialistsjuksköterskor och barnmorskor på samma konto som sjuksköterskor.
9. **SIE utan leverantör.** För 2022 och 2023 går det inte att dela köpen i inom och utom ramavtal.
10. **Strukna rader.** En verifikation 2023 är rättad med \`#BTRANS\` och \`#RTRANS\`.
11. **Citattecken.** Kreditfakturorna har ett komma i texten, och 2025 är komma också fältavgränsare.
12. **53 veckor.** År 2026 har 53 ISO-veckor.
13. **Avtal som löper ut.** Det lokala avtalet för röntgenpersonal gäller till och med 2026-12-31.
14. **Mål utan tal.** Målet för inhyrda sjuksköterskor ska beslutas senast 2027-03-31.
`;
