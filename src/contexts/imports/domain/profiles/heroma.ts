import type { Profile } from './profile.ts';

/**
 * A staff extract as made from Heroma's report tool. Assumed: one row per month, organisation unit and job group, counts
 * of persons and full-time equivalents at the end of the month. Column names follow what a region calls them there.
 */
export const heroma: Profile = {
  key: 'heroma',
  kind: 'staff',
  name: 'Heroma, personaluttag',
  headings: {
    month: ['Period', 'Mätperiod', 'År-månad', 'Årmånad'],
    unit: ['Organisationsenhet', 'Org.enhet', 'Orgenhet', 'Organisation'],
    costCentre: ['Ansvar', 'Kostnadsställe kod'],
    staffCategory: ['Befattningsgrupp', 'Personalgrupp', 'AID-grupp', 'Yrkesgrupp', 'Befattning', 'AID'],
    headcount: ['Antal anställda', 'Antal personer', 'Anställda'],
    fte: ['Antal årsarbetare', 'Årsarb', 'Omräknade heltider', 'Heltidstjänster'],
    vacantFte: ['Vakanser', 'Vakanta tjänster', 'Vakanta årsarbetare'],
    joined: ['Nyanställda antal', 'Börjat', 'Antal nyanställda'],
    leftCount: ['Avgångna', 'Antal slutat', 'Avgångar'],
    retired: ['Pensionsavgångar', 'Antal pensionerade'],
    becameAgency: ['Till bemanning', 'Övergått till bemanningsföretag'],
    sickLeaveShare: ['Sjukfrånvaro %', 'Sjukfrånvaro i %', 'Sjuktal'],
    overtimeHours: ['Övertid timmar', 'Övertidstimmar', 'Övertid tim'],
  },
};
