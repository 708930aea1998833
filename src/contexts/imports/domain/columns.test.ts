import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.ts';

const read = (headings: string, wanted = {}) => columnsOf(headings.split(';'), wanted);

describe('columns', () => {
  it.each([
    ['date;account;cost_centre;amount', 'ledger', 'generic'],
    ['MÅNAD;Konto;Kostnadsställe;Belopp;Antal', 'ledger', 'generic'],
    ['manad;konto;kostnadsstalle;belopp', 'ledger', 'generic'],
    ['month;unit;staff_category;fte', 'staff', 'generic'],
    ['månad;enhet;personalkategori;antal;årsarbetare', 'staff', 'generic'],
    ['referens;enhet;personalkategori;från;till;timmar;leverantör', 'engagements', 'generic'],
    ['nyckeltal;enhet;period;värde', 'series', 'generic'],
    ['Verdatum;Konto;Ansvar;Debet;Kredit;Vernr', 'ledger', 'raindance'],
    ['Period;Trans.dato;Konto;Koststed;Beløp;Bilagsnr', 'ledger', 'unit4'],
    ['Period;Organisationsenhet;Befattningsgrupp;Antal anställda;Årsarb', 'staff', 'heroma'],
  ])('knows %s as %s by profile %s', (headings, kind, profile) => {
    const columns = read(headings);
    expect(columns.ok && [columns.value.kind, columns.value.profile.key]).toEqual([kind, profile]);
  });

  it('keeps unknown columns, one without a heading by its place', () => {
    const columns = read('date;account;cost_centre;amount;Projekt;');
    expect(columns.ok && columns.value.extra.map((index) => columns.value.headings[index])).toEqual([
      'Projekt',
      'kolumn 6',
    ]);
  });

  it('does not let one extra column turn a general file into a system’s', () => {
    const columns = read('date;account;cost_centre;amount;period');
    expect(columns.ok && columns.value.profile.key).toBe('generic');
  });

  it('reads age bands', () => {
    const columns = read('month;unit;staff_category;fte;age_55_59;ålder 60+');
    expect(columns.ok && columns.value.ages).toEqual([
      { band: '55_59', index: 4 },
      { band: '60_plus', index: 5 },
    ]);
  });

  it('tells what is missing', () => {
    expect(read('datum;konto;belopp')).toEqual({
      ok: false,
      error: { code: 'columns-missing', kind: 'ledger', profile: 'generic', missing: 'kostnadsställe' },
    });
  });

  it('tells headings it knows nothing of', () => {
    expect(read('a;b;c')).toEqual({ ok: false, error: { code: 'headers-unknown' } });
  });

  it('tells the same heading twice, and two headings for one thing', () => {
    expect(read('date;account;cost_centre;amount;Amount')).toMatchObject({ error: { code: 'header-duplicate' } });
    expect(read('date;account;cost_centre;amount;belopp')).toMatchObject({
      error: { code: 'header-duplicate', heading: 'amount', other: 'belopp' },
    });
  });

  it('asks when a file can be two things', () => {
    const both = 'date;month;account;cost_centre;amount;unit;staff_category;headcount';
    expect(read(both)).toEqual({ ok: false, error: { code: 'kind-ambiguous', kinds: ['ledger', 'staff'] } });
    expect(read(both, { kind: 'staff' })).toMatchObject({ ok: true, value: { kind: 'staff' } });
  });

  it('reads by the profile that is asked for', () => {
    expect(read('Datum;Konto;Ansvar;Belopp', { profile: 'raindance' })).toMatchObject({ ok: true });
    expect(read('Datum;Konto;Ansvar;Belopp', { profile: 'generic' })).toMatchObject({
      error: { missing: 'kostnadsställe' },
    });
  });
});
