import { expect, it } from 'vitest';
import { markup, wordsOf } from '../../../../../web/testing/render.tsx';
import { EffectPicture, type EffectPoint, heightOfEffect, placesOf } from './EffectPicture.tsx';

const LABELS = {
  effect: 'Effekt',
  difficulty: 'Svårighetsgrad',
  fields: {
    'begin-here': 'Börja här',
    'plan-well': 'Planera väl',
    'when-room': 'När det finns utrymme',
    leave: 'Avvakta',
  },
};
const picture = (points: EffectPoint[], selected: number | null = null) =>
  markup(
    <EffectPicture
      title="Effekt"
      description="Två åtgärder."
      width={720}
      points={points}
      selected={selected}
      labels={LABELS}
    />,
  );

it('draws each action as its number, the choice by form and not by colour alone', () => {
  const html = picture(
    [
      { number: 7, effect: 4, difficulty: 1, state: 'chosen' },
      { number: 12, effect: 2, difficulty: 3, state: 'left-out' },
      { number: 45, effect: 3, difficulty: 2, state: 'undecided' },
    ],
    12,
  );
  expect(html.match(/<circle/g)).toHaveLength(2);
  expect(html).toMatch(/<rect[^>]*class="effect-point effect-left-out effect-selected"/);
  expect(html).not.toContain('style=');
  const words = wordsOf(html);
  for (const part of ['7', '12', '45', 'Börja här', 'Avvakta', 'Svårighetsgrad', 'Två åtgärder.'])
    expect(words).toContain(part);
});

it('keeps many points of the same field in that field, on the screen of a phone too', () => {
  const points = Array.from({ length: 48 }, (_, index): EffectPoint => ({
    number: index + 1,
    effect: 3,
    difficulty: 2,
    state: 'undecided',
  }));
  for (const width of [328, 720]) {
    const middle = { x: 30 + (width - 38) / 2, y: 28 + (heightOfEffect(width) - 80) / 2 };
    for (const { x, y } of placesOf(points.slice(0, width === 328 ? 40 : 48), width)) {
      expect(x).toBeLessThan(middle.x);
      expect(y).toBeLessThan(middle.y);
    }
  }
});
